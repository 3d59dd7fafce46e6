import { readFileSync } from 'node:fs';
import { role } from '@okenko/shared/access/roles';
import { code, id } from '@okenko/shared/common/ids';
import { labels, staffLanguage } from '@okenko/shared/common/languages';
import { publicEmail, publicPhone, publicWebsite } from '@okenko/shared/common/public-contacts';
import { openingSpan } from '@okenko/shared/offices/offices.contract';
import { country } from '@okenko/shared/towns/towns.contract';
import { z } from 'zod';

const area = z.strictObject({ code, name: z.string(), inhabitants: z.int().positive() });

const office = z.strictObject({
  key: z.string(),
  id,
  name: z.string(),
  address: z.string(),
  phone: publicPhone,
  email: publicEmail,
  hours: z.array(openingSpan),
  fundingProject: code.nullable(),
  quickTopics: z.array(code),
  /** Contacts on an ordinary day. */
  perDay: z.number().positive(),
  /** The area around a counter that is not for the whole town. */
  nearArea: code.nullable(),
  /** How often each person (by key) is there; when nobody is, somebody fills in. */
  rota: z.record(z.string(), z.number()),
  /** Who takes booked talks on some weekdays. */
  counsellor: z.strictObject({ user: z.string(), weekdays: z.array(z.int()) }).nullable(),
});
export type DemoOffice = z.infer<typeof office>;

const user = z.strictObject({
  key: z.string(),
  email: z.string(),
  name: z.string(),
  roles: z.array(role),
  /** Keys of offices; the day begins in the first. */
  offices: z.array(z.string()),
});

const demoTown = z.strictObject({
  id,
  name: z.string(),
  country,
  language: staffLanguage,
  town: z.strictObject({
    contactPrefix: z.string(),
    website: publicWebsite,
    email: publicEmail,
    phone: publicPhone,
  }),
  fundingProjects: z.array(z.strictObject({ code, labels, keywords: z.array(z.string()) })),
  areas: z.array(area),
  /** Year of the numbers of inhabitants. */
  figureYear: z.int(),
  offices: z.array(office).min(1),
  users: z.array(user),
});
export type DemoTown = z.infer<typeof demoTown> & { crest: Buffer };

const FOLDER = new URL('../../../../../seeds/demo/', import.meta.url);

/** Two towns that do not exist. */
export function loadDemoTowns(): DemoTown[] {
  return ['lipova', 'klonow'].map((name) => ({
    ...demoTown.parse(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))),
    crest: readFileSync(new URL(`${name}.png`, FOLDER)),
  }));
}
