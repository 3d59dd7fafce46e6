import { fieldRefused } from '../errors/domain-error.js';
/**
 * The place where a page starts: the sort key of the last row before it.
 * @throws DomainError at the field `cursor` when it is not one of ours
 */ export function readCursor(cursor, holds) {
    if (cursor === undefined) return null;
    const value = parse(cursor);
    if (typeof value !== 'object' || value === null || !holds(value)) throw fieldRefused('cursor', 'cursor_unknown');
    return value;
}
function parse(cursor) {
    try {
        return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    } catch  {
        return null;
    }
}
/** Makes a page of `limit` rows out of `limit + 1`: the one too many says that there is more. */ export function pageOf(rows, limit, keyOf, toItem) {
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const more = rows.length > limit && last !== undefined;
    return {
        items: shown.map(toItem),
        next: more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null
    };
}

//# sourceMappingURL=paging.js.map