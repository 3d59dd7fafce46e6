import { describe, expect, it } from '@jest/globals';

import { auditTables } from './audit-tables.ts';
import { protectTables } from './protect-tables.ts';
import { cellsWith, intervals } from './testing/answers.ts';
import { oneDimension, topics, topicsByArea } from './testing/simple-tables.ts';

const EXACT = { minimumWidth: 0 };

describe('tables that share cells', () => {
  it('share their status, whatever else is in each of them', async () => {
    const byArea = topicsByArea(['n', 's'], { a: [2, 30], b: [20, 30], c: [20, 30] });
    const { tables } = await protectTables({
      tables: [byArea, topics({ a: 32, b: 50, c: 50 })],
      options: EXACT,
    });
    const margins = tables[0]!.cells.filter(({ area }) => area === 'Total');
    for (const { topic, count, status } of margins) {
      expect(tables[1]!.cells).toContainEqual({ topic, count, status });
    }
  });

  it('know each other by what is counted, though a category has two names', async () => {
    const one = oneDimension('area', { Town: ['n', 's'] }, { n: 3, s: 30 }, { name: 'one' });
    const other = oneDimension('area', { All: ['n', 's'] }, { All: null, n: null, s: 30 }, { name: 'other' });
    const { tables, audit } = await protectTables({ tables: [one], earlier: [other], options: EXACT });
    // The south was shown, so it is the sum that must go, under its own name.
    expect(tables[0]!.cells).toContainEqual({ area: 'Town', count: null, status: 'secondary' });
    expect(audit.passed).toBe(true);
  });

  it('are one where a sum has a single part', async () => {
    const table = oneDimension('area', { Town: ['n', 's'], n: ['n1'] }, { n1: 3, s: 30 });
    const { tables } = await protectTables({ tables: [table], options: EXACT });
    expect(cellsWith('primary', tables[0]!)).toEqual(['n', 'n1']);
  });

  it('may divide a category to different depths', async () => {
    const coarse = topicsByArea(['n', 's'], { a: [30, 40], b: [50, 60] });
    const fine = oneDimension('area', { Total: ['n', 's'], n: ['n1', 'n2'] }, { n1: 3, n2: 77, s: 100 });
    const { tables, audit } = await protectTables({ tables: [coarse, fine], options: EXACT });
    expect(cellsWith('primary', tables[1]!)).toEqual(['n1']);
    expect(cellsWith('secondary', tables[1]!)).toEqual(['n2']);
    expect(audit.passed).toBe(true);
  });

  it('of different populations share nothing', async () => {
    const contacts = topics({ a: 3, b: 7, c: 90 }, { population: 'contacts' });
    const calls = topics({ a: 50, b: 60, c: 70 }, { population: 'calls', name: 'calls' });
    const { tables } = await protectTables({ tables: [contacts, calls], options: EXACT });
    expect(tables.map((table) => cellsWith('published', table).length)).toEqual([2, 4]);
  });

  it('may count and add up the same contacts', async () => {
    const counts = topics({ a: 3, b: 7, c: 90 });
    const sums = topics(
      { a: { sum: 60, count: 3 }, b: { sum: 10, count: 7 }, c: { sum: 900, count: 90 } },
      { measure: 'sum', name: 'minutes' },
    );
    const { tables } = await protectTables({ tables: [counts, sums], options: EXACT });
    for (const table of tables) expect(cellsWith('primary', table)).toEqual(['a']);
  });

  it.each([
    ['counts', { count: 8 }, '8 here and 9'],
    ['persons', { count: 9, persons: 6 }, 'persons'],
  ])('must agree in %s', async (_, said, words) => {
    const one = topics({ a: { count: 9, persons: 7 }, b: 9 });
    const other = topics({ a: said, b: 9 }, { name: 'other' });
    await expect(protectTables({ tables: [one, other] })).rejects.toMatchObject({
      code: 'contradiction',
      place: 'tables[1].cells[0]',
      message: expect.stringMatching(words),
    });
  });
});

describe('a dimension without a top', () => {
  const QUARTERS = { q1: ['jan', 'feb'], q2: ['mar', 'apr'] };

  it('still has a whole, which another table shows', async () => {
    const time = oneDimension('time', QUARTERS, { jan: 2, feb: 1, mar: 8, apr: 9 });
    const area = oneDimension('area', { Total: ['n', 's'] }, { n: 10, s: 10 });
    const { tables, audit } = await protectTables({ tables: [time, area], options: EXACT });
    expect(cellsWith('primary', tables[0]!)).toEqual(['q1', 'jan', 'feb']);
    // 20 in all, so that 17 in the second quarter would leave 3 for the first.
    expect(tables[0]!.cells).toContainEqual({ time: 'q2', count: null, status: 'secondary' });
    expect(audit.passed).toBe(true);
  });

  it('in each of two tables leaves the sums that both have though neither lists them', async () => {
    const channels = { written: ['mail', 'letter'], spoken: ['phone', 'visit'] };
    const cells = (dimension: string, codes: readonly string[], rows: readonly (readonly number[])[]) =>
      rows.flatMap((row, topic) =>
        row.map((count, at) => ({ topic: 'ab'[topic], [dimension]: codes[at], count })),
      );
    const dimensions = { topic: { Total: ['a', 'b'] } };
    const byTime = {
      name: 'by_time',
      dimensions: { ...dimensions, time: QUARTERS },
      cells: cells('time', ['jan', 'feb', 'mar', 'apr'], [
        [null, 12, 8, 9],
        [11, 12, 13, 14],
      ] as never),
    };
    const byChannel = {
      name: 'by_channel',
      dimensions: { ...dimensions, channel: channels },
      cells: cells(
        'channel',
        ['mail', 'letter', 'phone', 'visit'],
        [
          [10, 10, 6, 6],
          [20, 10, 10, 10],
        ],
      ),
    };
    // 32 contacts of topic a by channel; by time 29 of them are shown.
    const { audit } = await auditTables({ tables: [byTime, byChannel], options: EXACT });
    expect(intervals(audit.cells)).toEqual({ 'jan|a': [3, 3] });
    expect(audit.givenAway[0]?.by).toEqual(['by_time', 'by_channel']);
  });
});

describe('tables in a ring', () => {
  const table = (rows: string, columns: string, counts: readonly (readonly (number | null)[])[]) => ({
    name: `${rows}_by_${columns}`,
    dimensions: { [rows]: { Total: ['a', 'b'] }, [columns]: { Total: ['a', 'b'] } },
    cells: counts.flatMap((row, one) =>
      row.map((count, other) => ({
        [rows]: ['a', 'b', 'Total'][one],
        [columns]: ['a', 'b', 'Total'][other],
        count,
      })),
    ),
  });

  it('tell more than their margins: who came only by letter came from where letters come', async () => {
    // Topic a came by letter alone, topic b never did; so those of topic a by area are the letters by area.
    const ring = [
      table('topic', 'channel', [
        [33, 0, 33],
        [0, 40, 40],
        [33, 40, 73],
      ]),
      table('area', 'channel', [
        [3, 20, 23],
        [30, 20, 50],
        [33, 40, 73],
      ]),
      table('topic', 'area', [
        [null, null, 33],
        [null, null, 40],
        [23, 50, 73],
      ]),
    ];
    const { audit } = await auditTables({ tables: ring });
    expect(intervals(audit.cells)).toMatchObject({ 'a|a': [3, 3] });
    const apart = await auditTables({ tables: ring.slice(1) });
    expect(intervals(apart.audit.cells)).toMatchObject({ 'a|a': [0, 23] });
  });
});
