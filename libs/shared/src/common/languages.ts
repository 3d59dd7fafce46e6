import { z } from 'zod';
import { requiredLine } from './text.js';

/** Languages of the staff's side. The citizen's side adds Ukrainian. */
export const staffLanguages = ['cs', 'pl', 'en'] as const;
export const staffLanguage = z.enum(staffLanguages).meta({ id: 'StaffLanguage' });
export type StaffLanguage = z.infer<typeof staffLanguage>;

export const LABEL_MAX = 160;

/** A name in the three languages of the staff. */
export const labels = z
  .strictObject({ cs: requiredLine(LABEL_MAX), pl: requiredLine(LABEL_MAX), en: requiredLine(LABEL_MAX) })
  .meta({ id: 'Labels' });
export type Labels = z.infer<typeof labels>;
