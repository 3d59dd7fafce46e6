import { describe, expect, test } from '@jest/globals';
import { CURSOR_MAX, pageQuery } from '@okenko/shared/common/paging';
import fc from 'fast-check';
import { pageOf, readCursor } from './paging.js';

interface Key {
  at: number;
  id: string;
}
const ours = (value: Key) => Number.isSafeInteger(value.at) && typeof value.id === 'string';
const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('pages', () => {
  test('walk through all rows once, in order, whatever their length', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 12 }), (count, limit) => {
        const rows = Array.from({ length: count }, (_, at) => ({ at, id: String(at) }));
        const seen: number[] = [];
        let next: string | null | undefined;
        do {
          const after = readCursor<Key>(next ?? undefined, ours);
          const rest = rows.filter(({ at }) => after === null || at > after.at);
          const page = pageOf(
            rest.slice(0, limit + 1),
            limit,
            (row) => row,
            ({ at }) => at,
          );
          expect(page.items.length).toBe(Math.min(limit, rest.length));
          seen.push(...page.items);
          ({ next } = page);
        } while (next !== null);
        expect(seen).toEqual(rows.map(({ at }) => at));
      }),
    );
  });

  test('a last page that is just full says that nothing follows', () => {
    expect(
      pageOf(
        [1, 2],
        2,
        () => ({}),
        (row) => row,
      ),
    ).toEqual({ items: [1, 2], next: null });
  });
});

describe('a cursor', () => {
  test('of ours is read back and fits the contract', () => {
    const cursor = cursorOf({ at: 1, id: 'a' });
    expect(pageQuery.cursor.parse(cursor)).toBe(cursor);
    expect(readCursor<Key>(cursor, ours)).toEqual({ at: 1, id: 'a' });
    expect(readCursor<Key>(undefined, ours)).toBeNull();
  });

  test.each([
    'nonsense',
    cursorOf(null),
    cursorOf([]),
    cursorOf(7),
    cursorOf({ at: '1', id: 'a' }),
    cursorOf({ at: 1e300, id: 'a' }),
  ])('%s is refused at its field', (cursor) => {
    expect(() => readCursor<Key>(cursor, ours)).toThrow(
      expect.objectContaining({
        status: 422,
        extras: { fields: [{ path: 'cursor', code: 'cursor_unknown' }] },
      }),
    );
  });

  test('of any signs is read or refused, never more', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 1, maxLength: CURSOR_MAX });
    fc.assert(
      fc.property(signs, (cursor) => {
        expect(() => readCursor<Key>(cursor, ours)).toThrow(
          expect.objectContaining({ code: 'input.refused' }),
        );
      }),
    );
  });
});
