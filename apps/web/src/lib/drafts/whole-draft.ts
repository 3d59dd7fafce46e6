import { UNTOUCHED, type Draft } from './draft.js';
import { EMPTY_FIELDS, fieldNames, pick, type DraftFields } from './draft-fields.js';

/** A draft as an earlier version of this page may have left it: what came since is missing. */
export type OlderDraft = Pick<Draft, 'id'> &
  Partial<Omit<Draft, 'fields' | 'base'>> & {
    fields: Partial<DraftFields>;
    base?: (Partial<DraftFields> & Omit<NonNullable<Draft['base']>, keyof DraftFields>) | null;
  };

/**
 * The draft with everything that this version knows of. A field that did not exist then says what the record says, or
 * in a new record stands for the office's default, as if nobody had touched it; one that exists no more is left out.
 * @param at moment it was last changed, where it does not say so itself
 */
export function wholeDraft(older: OlderDraft, at: string): Draft {
  const base = older.base == null ? null : { ...EMPTY_FIELDS, ...older.base };
  const missing = fieldNames.filter((name) => older.fields[name] === undefined);
  const guessed =
    base === null ? [...new Set([...(older.guessed ?? []), ...missing])] : (older.guessed ?? []);
  const fields = pick({ ...EMPTY_FIELDS, ...base, ...older.fields }, fieldNames);
  return { ...UNTOUCHED, changedAt: at, unsentSince: at, ...older, base, fields, guessed };
}
