import { z } from 'zod';
import { revision } from '../common/ids.js';
import { staffLanguage } from '../common/languages.js';
import { publicEmail, publicPhone, publicWebsite } from '../common/public-contacts.js';
import { line, requiredLine } from '../common/text.js';

export const TOWN_NAME_MAX = 80;
/** Largest crest: a picture that prints well at 3 cm. */
export const CREST_MAX_BYTES = 200_000;

/** Country of the town: decides phone numbers, addresses and the law that the texts speak of. */
export const country = z.enum(['CZ', 'PL']);

/** Prefix of contact numbers, as in `OVA-2026-004711`. */
export const contactPrefix = z.string().regex(/^[A-Z]{2,5}$/);

const townFields = {
  name: requiredLine(TOWN_NAME_MAX),
  country,
  languages: z.array(staffLanguage).min(1).max(3),
  defaultLanguage: staffLanguage,
  contactPrefix,
  website: line(200),
  email: line(200),
  phone: line(40),
  idleLockMinutes: z.int().min(1).max(60),
};

export const townInput = z
  .strictObject({
    revision,
    ...townFields,
    website: publicWebsite,
    email: publicEmail,
    phone: publicPhone,
  })
  .refine((town) => town.languages.includes(town.defaultLanguage), {
    path: ['defaultLanguage'],
    params: { code: 'language_not_offered' },
  })
  .meta({ id: 'TownInput' });
export type TownInput = z.infer<typeof townInput>;

export const town = z
  .object({ id: z.string(), ...townFields, revision, hasCrest: z.boolean(), crestVersion: z.int() })
  .meta({ id: 'Town' });
export type Town = z.infer<typeof town>;

/** A crest as the browser reads it from a file: PNG, JPEG or WebP, base64. */
export const crestInput = z
  .strictObject({
    image: z
      .base64()
      .max(Math.ceil((CREST_MAX_BYTES * 4) / 3) + 4)
      .nullable(),
  })
  .meta({ id: 'CrestInput' });
export type CrestInput = z.infer<typeof crestInput>;
