import { isDeepStrictEqual } from 'node:util';
import { changedMeanwhile, notFound } from '../errors/domain-error.js';
/**
 * Decides a save by revision. 0 makes a record; the record's own revision changes it; the revision before with the
 * same fields again is a retry and succeeds; anything older is a conflict that carries the record as it stands.
 * @param current the record as the contract shows it, or null when there is none
 * @throws DomainError `<noun>.not_found` or `<noun>.changed_meanwhile`
 */ export function saveStep(noun, current, input) {
    if (current === null) {
        if (input.revision !== 0) throw notFound(noun);
        return 'create';
    }
    if (current.revision === input.revision) return 'update';
    if (current.revision === input.revision + 1 && holds(current, input)) return 'done';
    throw changedMeanwhile(noun, current);
}
/** True when every field of the input, but for the revision, stands in the record just so. */ function holds(current, input) {
    return Object.entries(input).every(([field, value])=>field === 'revision' || isDeepStrictEqual(current[field], value));
}

//# sourceMappingURL=revision.js.map