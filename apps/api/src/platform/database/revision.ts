import { isDeepStrictEqual } from 'node:util';
import { changedMeanwhile, notFound } from '../errors/domain-error.js';

/** What to do with a save: make the record, change it, or nothing because this very save arrived before. */
export type Step = 'create' | 'update' | 'done';

interface Revised {
  revision: number;
}

/**
 * Decides a save by revision. 0 makes a record; the record's own revision changes it; the revision before with the
 * same fields again is a retry and succeeds; anything older is a conflict that carries the record as it stands.
 * @param current the record as the contract shows it, or null when there is none
 * @throws DomainError `<noun>.not_found` or `<noun>.changed_meanwhile`
 */
export function saveStep<Current extends Revised>(
  noun: string,
  current: Current | null,
  input: Revised,
): Step {
  if (current === null) {
    if (input.revision !== 0) throw notFound(noun);
    return 'create';
  }
  if (current.revision === input.revision) return 'update';
  if (current.revision === input.revision + 1 && holds(current, input)) return 'done';
  throw changedMeanwhile(noun, current);
}

/** True when every field of the input, but for the revision, stands in the record just so. */
function holds(current: Revised, input: Revised): boolean {
  return Object.entries(input).every(
    ([field, value]) =>
      field === 'revision' ||
      isDeepStrictEqual((current as unknown as Record<string, unknown>)[field], value),
  );
}
