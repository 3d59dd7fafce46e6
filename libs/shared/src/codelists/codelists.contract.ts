import { z } from 'zod';
import { code, revision } from '../common/ids.js';
import { labels } from '../common/languages.js';

/** The lists a town may word in its own way. `fixed` ones have a meaning in code: no entries can be added. */
export const codelists = {
  topics: { fixed: false },
  'target-groups': { fixed: false },
  provided: { fixed: false },
  outcomes: { fixed: false },
  channels: { fixed: true },
  'funding-projects': { fixed: false },
  languages: { fixed: false },
} as const;

export type CodelistName = keyof typeof codelists;
export const codelistNames = Object.keys(codelists) as [CodelistName, ...CodelistName[]];
export const codelistName = z.enum(codelistNames).meta({ id: 'CodelistName' });

/** Groups of channels that statistics count by. */
export const channelGroups = ['personal', 'phone', 'written', 'online', 'field'] as const;

/** Five areas of Ostrava's materials: violence on seniors, homelessness, debts, mental-illness crises, lonely seniors. */
export const ostravaAreas = ['A1', 'A2', 'A3', 'A4', 'A5'] as const;

/** Of one entry, in three languages together. */
const KEYWORDS_MAX = 40;

const entryFields = {
  labels,
  parent: code.nullable(),
  position: z.int().min(0).max(100_000),
  /** Stricter threshold in statistics, left out of prints. */
  sensitive: z.boolean(),
  /** Words people say for it, for the type-ahead: colloquial names, abbreviations. */
  keywords: z.array(z.string().trim().min(1).max(60)).max(KEYWORDS_MAX),
  retired: z.boolean(),
};

/** Saves an entry; `revision` 0 makes it. Entries are retired, never deleted: old records keep their words. */
export const codelistEntryInput = z
  .strictObject({ revision, ...entryFields })
  .meta({ id: 'CodelistEntryInput' });
export type CodelistEntryInput = z.infer<typeof codelistEntryInput>;

export const codelistEntry = z
  .object({ code: z.string(), ...entryFields, group: z.string().nullable(), revision })
  .meta({ id: 'CodelistEntry' });
export type CodelistEntry = z.infer<typeof codelistEntry>;

export const codelist = z
  .object({
    name: codelistName,
    fixed: z.boolean(),
    items: z.array(codelistEntry),
    next: z.string().nullable(),
  })
  .meta({ id: 'Codelist' });
export type Codelist = z.infer<typeof codelist>;

/** The codes of one list in their new order. Codes that are left out follow in their old order. */
export const codelistOrder = z
  .strictObject({ codes: z.array(code).min(1).max(1_000) })
  .meta({ id: 'CodelistOrder' });
export type CodelistOrder = z.infer<typeof codelistOrder>;

export const codelistParam = z.strictObject({ name: codelistName });
export const codelistEntryParam = z.strictObject({ name: codelistName, code });
