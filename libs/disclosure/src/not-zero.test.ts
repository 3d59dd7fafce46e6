import { describe, expect, it } from '@jest/globals';

import { auditTables } from './audit-tables.ts';
import { protectTables } from './protect-tables.ts';
import { cellsWith, intervals, nameOfCell } from './testing/answers.ts';
import { oneDimension, topics, topicsByArea } from './testing/simple-tables.ts';
import type { OptionsInput, TableInput } from './tables/input.ts';

/** Five topics that one contact each came with, and two that nobody did. */
const ONES = { a: 1, b: 1, c: 1, d: 1, e: 1, f: 0, g: 0 };
const HIDDEN_ONES = { a: null, b: null, c: null, d: null, e: null, f: 0, g: 0, Total: 5 };

const attack = async (tables: readonly TableInput[], options: OptionsInput = {}) =>
  (await auditTables({ tables, options })).audit;

/** What is known to somebody who knows that nothing hidden is zero. */
const known = ({ givenAway }: Awaited<ReturnType<typeof attack>>) =>
  Object.fromEntries(givenAway.map((cell) => [nameOfCell(cell), cell.notZero]));

const ONE = { low: 1, high: 1 };

describe('five topics of one contact each, and their total', () => {
  it('are known to whoever knows that no hidden number is zero, though each has its width', async () => {
    const audit = await attack([topics(HIDDEN_ONES)]);
    expect(audit.passed).toBe(false);
    const [first] = audit.givenAway;
    expect(first).toEqual({ table: 'topics', topic: 'a', low: 0, high: 5, by: ['topics'], notZero: ONE });
    expect(known(audit)).toEqual({ a: ONE, b: ONE, c: ONE, d: ONE, e: ONE });
    expect(intervals(audit.cells)).toEqual({ a: [0, 5], b: [0, 5], c: [0, 5], d: [0, 5], e: [0, 5] });
  });

  it('are protected by hiding the total too', async () => {
    const { tables, audit } = await protectTables({ tables: [topics(ONES)] });
    expect(cellsWith('published', tables[0]!)).toEqual(['f', 'g']);
    expect(cellsWith('secondary', tables[0]!)).toEqual(['Total']);
    expect(audit.passed).toBe(true);
    expect(await attack(tables)).toEqual(audit);
  });

  it.each([
    ['the width rule is off', { minimumWidth: 0 }],
    ['zeros are protected, so that a hidden number may be zero', { zeros: 'protected' }],
  ] as const)('pass as they do today where %s', async (_, options) => {
    expect((await attack([topics(HIDDEN_ONES)], options)).passed).toBe(true);
    const { tables, audit } = await protectTables({ tables: [topics(ONES)], options });
    expect(tables[0]!.cells).toContainEqual({ topic: 'Total', count: 5, status: 'published' });
    expect(audit.passed).toBe(true);
  });

  it('pass as sums of minutes: of one minute each there may be any part of it', async () => {
    const said = Object.entries(ONES).map(([code, sum]) => [code, { sum, count: sum }] as const);
    const table = topics(Object.fromEntries(said), { measure: 'sum' });
    const { tables, audit } = await protectTables({ tables: [table] });
    expect(tables[0]!.cells).toContainEqual({ topic: 'Total', sum: 5, status: 'published' });
    expect(audit.passed).toBe(true);
  });
});

describe('two tables that leave each number two values and more', () => {
  const codes = { one: ['a', 'b', 'c'], other: ['d', 'e', 'f'], both: ['c', 'd'] };
  const counts = { a: 1, b: 1, c: 3, d: 2, e: 1, f: 1 };
  const options = { minimumCell: 4 };
  const hidden = (list: readonly string[]) => Object.fromEntries(list.map((code) => [code, null]));
  const parts = oneDimension(
    'topic',
    { one: codes.one, other: codes.other },
    { ...hidden(Object.keys(counts)), one: 5, other: 4 },
    { name: 'parts' },
  );
  const pair = oneDimension(
    'topic',
    { both: codes.both },
    { ...hidden(codes.both), both: 5 },
    { name: 'pair' },
  );

  it('say each of them together, and the audit names both', async () => {
    for (const alone of [parts, pair]) expect((await attack([alone], options)).passed).toBe(true);
    const audit = await attack([parts, pair], options);
    expect(known(audit)).toEqual({
      a: ONE,
      b: ONE,
      c: { low: 3, high: 3 },
      d: { low: 2, high: 2 },
      e: ONE,
      f: ONE,
    });
    expect(new Set(audit.givenAway.flatMap(({ by }) => by))).toEqual(new Set(['parts', 'pair']));
  });

  it('keep them where one was released earlier: the other hides more', async () => {
    const { cells } = oneDimension('topic', { both: codes.both }, { c: counts.c, d: counts.d });
    const asked = { tables: [{ ...pair, cells }], options };
    const alone = await protectTables(asked);
    expect(alone.tables[0]!.cells).toContainEqual({ topic: 'both', count: 5, status: 'published' });
    const after = await protectTables({ ...asked, earlier: [parts] });
    expect(after.tables[0]!.cells).toContainEqual({ topic: 'both', count: null, status: 'secondary' });
    expect(after.audit.passed).toBe(true);
    expect(await attack([...after.tables, parts], options)).toEqual(after.audit);
  });
});

describe('what an earlier release has said', () => {
  it('cannot be taken back: the audit refuses and names it', async () => {
    const earlier = [topics(HIDDEN_ONES, { release: 'May' })];
    const { tables, audit } = await protectTables({ tables: [topics(ONES)], earlier });
    expect(audit.passed).toBe(false);
    expect(cellsWith('published', tables[0]!)).toEqual(['Total', 'f', 'g']);
    expect(audit.givenAway).toHaveLength(10);
    expect(audit.givenAway[0]).toMatchObject({ topic: 'a', low: 0, high: 5, notZero: ONE });
  });

  it('of a topic that is now known to be impossible leaves five that are not', async () => {
    const may = topics({ ...HIDDEN_ONES, f: null }, { release: 'May' });
    // Six numbers of which none is zero are not five: he is told nothing.
    expect((await attack([may])).passed).toBe(true);
    const now = topics({ ...ONES, f: { structural: true } });
    const { audit } = await protectTables({ tables: [now], earlier: [may] });
    expect(known(audit)).toEqual({ a: ONE, b: ONE, c: ONE, d: ONE, e: ONE });
  });

  it('and hidden is known by what it counts, though something now hidden is zero', async () => {
    const may = topicsByArea(
      ['n', 's', 'Total'],
      { a: [null, null, null], b: [null, null, null], Total: [2, 2, 4] },
      { name: 'may' },
    );
    const cells = [
      { topic: 'a', channel: 'c1', count: 0, status: 'primary' },
      { topic: 'a', channel: 'c2', count: 2 },
      { topic: 'b', channel: 'c1', count: 1 },
      { topic: 'b', channel: 'c2', count: 1 },
      // That two numbers are one together contradicts whoever takes both to be at least one.
      { topic: 'Total', channel: 'c1', count: 1, status: 'published' },
    ];
    const dimensions = { topic: { Total: ['a', 'b'] }, channel: { Total: ['c1', 'c2'] } };
    const { audit } = await protectTables({
      tables: [{ name: 'june', dimensions, cells }],
      earlier: [may],
      options: { minimumCell: 2 },
    });
    expect(known(audit)).toMatchObject({ 'n|a': ONE, 's|a': ONE, 'n|b': ONE, 's|b': ONE });
  });
});

describe('zeros that are hidden for their group', () => {
  // Everybody of the north came with one topic, so that the others of the north are hidden zeros.
  const rows = { '01': [0, 1, 1, 1, 1, 1], '04': [12, 9, 9, 9, 9, 9], '05': [0, 9, 9, 9, 9, 9] };
  const table = topicsByArea(['n', 'o', 'p', 'q', 'r', 's'], rows);
  const options = { groupDisclosure: ['topic'] };

  it('are no comfort to those beside them: whoever guesses them right must not know the others', async () => {
    const { tables, audit } = await protectTables({ tables: [table], options });
    expect(audit.passed).toBe(true);
    expect(tables[0]!.cells).toContainEqual({
      topic: '01',
      area: 'Total',
      count: null,
      status: 'secondary',
    });
    expect(await attack(tables)).toEqual(audit);
  });
});
