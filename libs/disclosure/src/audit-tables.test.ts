import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { auditTables } from './audit-tables.ts';
import { intervals } from './testing/answers.ts';
import { topics, topicsByArea } from './testing/simple-tables.ts';
import type { OptionsInput, TableInput } from './tables/input.ts';

const SEED = 41;

const attack = async (tables: readonly TableInput[], options: OptionsInput = {}) =>
  (await auditTables({ tables, options })).audit;

describe('the audit of a release', () => {
  it('knows nothing of a margin that is not listed', async () => {
    const { cells, passed } = await attack([topics({ a: null, b: 9 })]);
    expect(cells).toEqual([{ table: 'topics', topic: 'a', low: 0, high: null }]);
    expect(passed).toBe(true);
  });

  it('knows that an inner cell that is not listed is empty', async () => {
    const all = topics({ Total: 20, a: null, b: null, c: 9 });
    const listed = { ...all, cells: all.cells.filter(({ topic }) => topic !== 'b') };
    expect(intervals((await attack([all])).cells)).toEqual({ a: [0, 11], b: [0, 11] });
    expect(intervals((await attack([listed])).cells)).toEqual({ a: [11, 11] });
  });

  it('asks for the width of the minimum cell, or the one that is said', async () => {
    const table = topics({ Total: 13, a: null, b: null, c: 9 });
    expect((await attack([table])).passed).toBe(false);
    expect((await attack([table], { minimumCell: 4 })).passed).toBe(true);
    expect((await attack([table], { minimumWidth: 4 })).passed).toBe(true);
    expect((await attack([table], { minimumWidth: 5 })).passed).toBe(false);
    expect((await attack([table], { minimumWidth: 0 })).passed).toBe(true);
  });

  it('finds what no sum says but whole numbers that are not negative do', async () => {
    const rows = { a: [null, null, 0], b: [null, null, 9], Total: [0, 9, 9] };
    const { cells, passed } = await attack([topicsByArea(['n', 's', 'Total'], rows)], { minimumWidth: 0 });
    expect(intervals(cells)).toEqual({ 'n|a': [0, 0], 's|a': [0, 0], 'n|b': [0, 0], 's|b': [9, 9] });
    expect(passed).toBe(false);
  });

  it('finds a cell that another release shows, and names that release', async () => {
    const first = topics({ Total: 20, a: null, b: null, c: 9 }, { release: 'May' });
    const second = topics({ Total: 20, a: 4, b: null, c: 9 }, { release: 'June' });
    const { givenAway } = await attack([first, second]);
    expect(givenAway.map(({ topic, low, high, by }) => ({ topic, low, high, by }))).toEqual([
      { topic: 'a', low: 4, high: 4, by: ['topics (June)'] },
      { topic: 'a', low: 4, high: 4, by: ['topics (June)'] },
      { topic: 'b', low: 7, high: 7, by: ['topics (June)'] },
      { topic: 'b', low: 7, high: 7, by: ['topics (June)'] },
    ]);
  });

  it('counts a cell of two tables once', async () => {
    const said = { Total: 20, a: null, b: null, c: 9 };
    const { figures } = await auditTables({ tables: [topics(said), topics(said, { name: 'again' })] });
    expect(figures.hidden).toBe(2);
  });

  it('names the tables behind the first cells that are given away, and lists all', async () => {
    const codes = Array.from({ length: 15 }, (_, at) => `t${at}`);
    const rows = Object.fromEntries(codes.map((code) => [code, [null, 9, 12]]));
    const { givenAway } = await attack([topicsByArea(['n', 's', 'Total'], rows)]);
    expect(givenAway).toHaveLength(15);
    const many = Object.fromEntries(
      codes.flatMap((code) => [
        [code, [null, 9, 12]],
        [`${code}x`, [null, 9, 12]],
      ]),
    );
    const { givenAway: all } = await attack([topicsByArea(['n', 's', 'Total'], many)]);
    expect(all).toHaveLength(30);
    expect(all.filter(({ by }) => by !== undefined)).toHaveLength(20);
  });

  it.each([9, 1e3, 1e5, 5e7])('is exact up to counts of %d', async (size) => {
    const counts = fc.array(fc.integer({ min: 1, max: size }), { minLength: 8, maxLength: 8 });
    const property = fc.asyncProperty(counts, async (cube) => {
      const { cells } = await attack([hiddenCube(cube)], { minimumWidth: 0 });
      expect(intervals(cells)).toEqual(limitsOf(cube));
    });
    await fc.assert(property, { numRuns: 15, seed: SEED });
  });
});

const CODES = ['a', 'b'];
const namesAt = (at: number) => [CODES[at & 1], CODES[(at >> 1) & 1], CODES[(at >> 2) & 1]];
/** Going from cell to cell of a cube, every other one must fall where its neighbours rise. */
const signAt = (at: number) =>
  [at & 1, (at >> 1) & 1, (at >> 2) & 1].filter(Boolean).length % 2 === 0 ? 1 : -1;

/** Two by two by two hidden cells of which all sums are published: one number decides all. */
function hiddenCube(counts: readonly number[]): TableInput {
  const dimension = { T: CODES };
  const cells = new Map<string, { x: string; y: string; z: string; count: number | null }>();
  counts.forEach((count, at) => {
    const [x = '', y = '', z = ''] = namesAt(at);
    cells.set([x, y, z].join(), { x, y, z, count: null });
    for (const sum of [
      { x: 'T', y, z },
      { x, y: 'T', z },
      { x, y, z: 'T' },
    ]) {
      const key = Object.values(sum).join();
      cells.set(key, { ...sum, count: (cells.get(key)?.count ?? 0) + count });
    }
  });
  return {
    name: 'cube',
    dimensions: { x: dimension, y: dimension, z: dimension },
    cells: [...cells.values()],
  };
}

function limitsOf(counts: readonly number[]): Record<string, readonly number[]> {
  const smallest = (sign: number) => Math.min(...counts.filter((_, at) => signAt(at) === sign));
  return Object.fromEntries(
    counts.map((count, at) => {
      const sign = signAt(at);
      return [namesAt(at).join('|'), [count - smallest(sign), count + smallest(-sign)]];
    }),
  );
}
