import { describe, expect, test } from '@jest/globals';
import { riskFilters } from '@okenko/shared/common/contact-fields';
import fc from 'fast-check';
import { listStatement, nextWalk, numberStatement, walkStatement, wordsStatement } from './list-statement.js';

/** Longer names are cut by PostgreSQL, and two cut alike would be one statement. */
const NAME_MAX = 63;

const scope = fc.record({
  townId: fc.constant('town'),
  officeId: fc.constant('office'),
  timeZone: fc.constant('Europe/Prague'),
  ownOnly: fc.constantFrom(null, 'me'),
});
const hostile = "x'; DROP TABLE consultations; -- $1 ?";
const filters = fc.record(
  {
    from: fc.constantFrom('2026-01-01', hostile),
    to: fc.constantFrom('2026-12-31', hostile),
    kind: fc.constant('empty' as const),
    channel: fc.constantFrom('phone_in', hostile),
    topic: fc.constantFrom('0101', hostile),
    workerId: fc.constantFrom('me', hostile),
    area: fc.constantFrom('north', hostile),
    outcome: fc.constantFrom('referred', hostile),
    risk: fc.constantFrom(...riskFilters),
  },
  { requiredKeys: [] },
);
const after = fc.constantFrom(null, { at: 1, id: 'a' });
const made = fc
  .tuple(
    fc.constantFrom('list', 'walk', 'words', 'number'),
    scope,
    filters,
    after,
    fc.integer({ min: 1, max: 201 }),
  )
  .map(([which, ...rest]) => {
    const [where, by, place, limit] = rest;
    if (which === 'number') return numberStatement(where, by, hostile, place);
    if (which === 'list') return listStatement(where, by, place, limit);
    return (which === 'walk' ? walkStatement : wordsStatement)(where, by, hostile, place, limit);
  });

describe('a statement of a list', () => {
  test('has a name that PostgreSQL keeps whole, one for each text', () => {
    fc.assert(
      fc.property(made, made, (one, other) => {
        const names = [one.statement.name, other.statement.name];
        for (const name of names) expect(name?.length ?? 0).toBeLessThanOrEqual(NAME_MAX);
        if (names.includes(undefined)) return;
        expect(names[0] === names[1]).toBe(one.statement.text === other.statement.text);
      }),
      { numRuns: 500 },
    );
  });

  test('holds no value in its text: each stands in its own place', () => {
    fc.assert(
      fc.property(made, ({ statement, values }) => {
        expect(statement.text).not.toContain('DROP');
        const places = [...statement.text.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place));
        expect(new Set(places)).toEqual(new Set(values.map((_, index) => index + 1)));
      }),
    );
  });

  test('is always of one office, of listed states, and ends', () => {
    fc.assert(
      fc.property(made, ({ statement: { text }, values }) => {
        expect(text).toMatch(/office_id = \$1\b/);
        expect(values[0]).toBe('office');
        expect(text).toContain("c.state IN ('closed', 'reopened', 'locked')");
        expect(text).toMatch(/LIMIT \d+/);
      }),
    );
  });
});

describe('several filters at once', () => {
  const town = { townId: 'town', officeId: 'office', timeZone: 'Europe/Prague', ownOnly: null };

  test('are planned for their very values', () => {
    expect(listStatement(town, { area: 'north' }, null, 51).statement.name).toBeDefined();
    expect(listStatement(town, { area: 'north', from: '2026-01-01' }, null, 51).statement.name).toBeDefined();
    expect(
      listStatement(town, { area: 'north', outcome: 'misuse' }, null, 51).statement.name,
    ).toBeUndefined();
    const own = { ...town, ownOnly: 'me' };
    expect(listStatement(own, { topic: '0101' }, null, 51).statement.name).toBeUndefined();
  });
});

describe('a search that the first walk did not fill', () => {
  test.each([
    [0, 51, null],
    [1, 51, null],
    [2, 51, 40_000],
    [16, 51, 5_000],
    [50, 51, 5_000],
    [2, 201, null],
  ])('after %i hits of %i goes on for %p records', (hits, limit, walked) =>
    expect(nextWalk(hits, limit)).toBe(walked),
  );
});
