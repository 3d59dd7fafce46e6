import { describe, expect, it } from '@jest/globals';

import { protectTables } from './protect-tables.ts';
import { cellsWith } from './testing/answers.ts';
import { oneDimension, topics, topicsByArea } from './testing/simple-tables.ts';
import type { OptionsInput, TableInput } from './tables/input.ts';

/** The primary cells of one table; the width is off, so that nothing else is in the way. */
async function primary(table: TableInput, options: OptionsInput = {}): Promise<string[]> {
  const answer = await protectTables({ tables: [table], options: { minimumWidth: 0, ...options } });
  expect(answer.audit.passed).toBe(true);
  return cellsWith('primary', answer.tables[0]!).sort();
}

describe('the threshold', () => {
  it('hides 1 to 4 contacts and shows 5, as long as nothing else is said', async () => {
    expect(await primary(topics({ a: 1, b: 4, c: 5, d: 0, e: 90 }))).toEqual(['a', 'b']);
  });

  it('is as high as asked', async () => {
    expect(await primary(topics({ a: 1, b: 2, c: 3, d: 9 }), { minimumCell: 3 })).toEqual(['a', 'b']);
    expect(await primary(topics({ a: 9, b: 10, c: 99 }), { minimumCell: 10 })).toEqual(['a']);
  });

  it('hides margins that are too small', async () => {
    const table = topicsByArea(['n', 's', 'w'], { a: [1, 2, 0], b: [20, 30, 40], c: [20, 30, 40] });
    expect(await primary(table)).toEqual(['n|a', 's|a', 'Total|a'].sort());
  });

  it('counts persons as it counts contacts', async () => {
    const table = topics({
      a: { count: 20, persons: 4 },
      b: { count: 20, persons: 5 },
      c: { count: 5, persons: 5 },
      d: { count: 40, persons: 40 },
    });
    expect(await primary(table)).toEqual(['a']);
  });

  it('has a minimum of its own for persons, lower or higher', async () => {
    const table = topics({
      a: { count: 20, persons: 3 },
      b: { count: 20, persons: 5 },
      c: { count: 4, persons: 4 },
      d: { count: 40, persons: 40 },
    });
    expect(await primary(table, { minimumPersons: 3 })).toEqual(['c']);
    expect(await primary(table, { minimumPersons: 4 })).toEqual(['a', 'c']);
    expect(await primary(table, { minimumPersons: 6 })).toEqual(['a', 'b', 'c']);
  });

  it('hides a margin whose parts have too few persons even together', async () => {
    const hierarchy = { Total: ['g', 'h'], g: ['a', 'b'], h: ['c', 'd'] };
    const of = (persons: readonly number[]) =>
      oneDimension(
        'topic',
        hierarchy,
        Object.fromEntries(persons.map((own, at) => ['abcd'[at], { count: 30, persons: own }])),
      );
    expect(await primary(of([2, 2, 20, 20]))).toEqual(['a', 'b', 'g']);
    // Five together may be five: whether they are is said by giving the margin its persons.
    expect(await primary(of([2, 3, 20, 20]))).toEqual(['a', 'b']);
    // All four have four at most, though nobody says how many the two sums have.
    expect(await primary(of([1, 1, 1, 1]))).toEqual(['Total', 'a', 'b', 'c', 'd', 'g', 'h']);
    const said = of([2, 3, 20, 20]);
    const cells = [...said.cells, { topic: 'g', count: 60, persons: 4 }];
    expect(await primary({ ...said, cells })).toEqual(['a', 'b', 'g']);
  });
});

describe('stricter categories', () => {
  const rows = { '01': [30, 40, 50], '04': [9, 40, 50], '05': [9, 40, 50] };

  it('hide more', async () => {
    const table = topicsByArea(['n', 's', 'w'], rows);
    expect(await primary(table, { strict: { topic: { '04': 10 } } })).toEqual(['n|04']);
    expect(await primary(table, { strict: { area: { n: 10 } } })).toEqual(['n|04', 'n|05']);
  });

  it('hold for all that lies below them, and for persons', async () => {
    const hierarchy = { Total: ['g', 'h'], g: ['a', 'b'], h: ['c', 'd'] };
    const table = oneDimension('topic', hierarchy, { a: 9, b: 9, c: 9, d: 90 });
    expect(await primary(table, { strict: { topic: { g: 10 } } })).toEqual(['a', 'b']);
    expect(await primary(table, { strict: { topic: { g: 20 } } })).toEqual(['a', 'b', 'g']);
    const few = oneDimension('topic', hierarchy, {
      a: { count: 30, persons: 9 },
      b: { count: 30, persons: 30 },
      c: { count: 30, persons: 9 },
      d: { count: 30, persons: 30 },
    });
    expect(await primary(few, { strict: { topic: { g: 10 } } })).toEqual(['a']);
  });

  it('may be a whole dimension', async () => {
    const table = topics({ a: 3, b: 3, c: 2 });
    expect(await primary(table, { strict: { topic: { Total: 10 } } })).toEqual(['Total', 'a', 'b', 'c']);
  });

  it('may be in none of these tables', async () => {
    const table = topicsByArea(['n', 's', 'w'], rows);
    expect(await primary(table, { strict: { topic: { '04': 10, '99': 50 } } })).toEqual(['n|04']);
  });

  it('never make the rule weaker, and the strictest counts', async () => {
    const table = topicsByArea(['n', 's', 'w'], rows);
    expect(await primary(table, { minimumCell: 10, strict: { topic: { '04': 3 } } })).toEqual([
      'n|04',
      'n|05',
    ]);
    const strict = { topic: { '04': 8 }, area: { n: 10 } };
    expect(await primary(table, { strict })).toEqual(['n|04', 'n|05']);
  });
});

describe('zeros', () => {
  const table = topics({ a: 0, b: { structural: true }, c: 9, d: 9, e: 9 });

  it('are shown, or hidden like small cells; structural ones are always shown', async () => {
    expect(await primary(table)).toEqual([]);
    expect(await primary(table, { zeros: 'protected' })).toEqual(['a']);
  });

  it('that nobody names are zeros too', async () => {
    const sparse = { ...table, cells: table.cells.filter(({ topic }) => topic !== 'a') };
    expect(await primary(sparse, { zeros: 'protected' })).toEqual(['a']);
  });

  it('make a structural margin where all parts are structural', async () => {
    const nobody = { structural: true };
    const rows = { a: [nobody, nobody], b: [9, 9], c: [0, 0], d: [9, 9] };
    const shown = topicsByArea(['n', 's'], rows);
    expect(await primary(shown, { zeros: 'protected' })).toEqual(['Total|c', 'n|c', 's|c']);
  });

  it('that are structural stay shown even where they are asked to be hidden', async () => {
    const answer = await protectTables({
      tables: [table],
      options: { hide: [{ topic: 'b' }], zeros: 'protected' },
    });
    expect(answer.tables[0]!.cells).toContainEqual({
      topic: 'b',
      count: 0,
      status: 'published',
      structural: true,
    });
    expect(answer.audit.passed).toBe(true);
  });
});
