import type { Page } from '@okenko/shared/common/paging';
import { fieldRefused } from '../errors/domain-error.js';

/**
 * The place where a page starts: the sort key of the last row before it.
 * @throws DomainError at the field `cursor` when it is not one of ours
 */
export function readCursor<Key extends object>(
  cursor: string | undefined,
  holds: (value: Key) => boolean,
): Key | null {
  if (cursor === undefined) return null;
  const value = parse(cursor);
  if (typeof value !== 'object' || value === null || !holds(value as Key))
    throw fieldRefused('cursor', 'cursor_unknown');
  return value as Key;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** Makes a page of `limit` rows out of `limit + 1`: the one too many says that there is more. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => object,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: shown.map(toItem),
    next: more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null,
  };
}
