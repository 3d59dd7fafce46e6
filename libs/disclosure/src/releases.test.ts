import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { auditTables } from './audit-tables.ts';
import { protectTables } from './protect-tables.ts';
import { cellsWith, intervals } from './testing/answers.ts';
import { attackByEnumeration } from './testing/attack-by-enumeration.ts';
import { upTo } from './testing/attack-random.ts';
import { spanOf } from './testing/fractions.ts';
import { JointCells } from './testing/joint-cells.ts';
import { linkedTables } from './testing/random-requests.ts';
import { topics, topicsByArea } from './testing/simple-tables.ts';
import type { OptionsInput, TableInput } from './tables/input.ts';

const SEED = 83;
const SLOW = 300_000;

describe('an earlier release', () => {
  it('that showed a cell leaves it known: the audit refuses and names the release', async () => {
    const march = topics(
      { a: 3, b: null, c: null, d: null, Total: null },
      { name: 'first', release: 'March' },
    );
    const { tables, audit } = await protectTables({
      tables: [topics({ a: 3, b: 9, c: 9, d: 9 })],
      earlier: [march],
      options: { hide: [{ topic: 'b' }, { topic: 'c' }] },
    });
    expect(audit.passed).toBe(false);
    expect(cellsWith('primary', tables[0]!)).toEqual(['a', 'b', 'c']);
    const known = { topic: 'a', low: 3, high: 3, by: ['first (March)'] };
    expect(audit.givenAway).toEqual([
      { table: 'topics', ...known },
      { table: 'first (March)', ...known },
    ]);
  });

  it('that hid other cells leads to the same ones', async () => {
    const table = topics({ a: 3, b: 9, c: 8, d: 40 });
    const alone = await protectTables({ tables: [table] });
    expect(cellsWith('secondary', alone.tables[0]!)).toEqual(['c']);
    const earlier = [topics({ a: null, b: null, c: 8, d: 40, Total: 60 })];
    const { tables, audit } = await protectTables({ tables: [table], earlier });
    expect(cellsWith('secondary', tables[0]!)).toEqual(['b']);
    expect(audit.passed).toBe(true);
    expect((await auditTables({ tables: alone.tables, earlier })).audit.passed).toBe(false);
  });

  it('may have hidden what is shown now, if that gives nothing away', async () => {
    const table = topics({ a: 3, b: 4, c: 8, d: 40 });
    const earlier = [topics({ a: null, b: null, c: null, d: 40, Total: 55 })];
    const { tables, audit } = await protectTables({ tables: [table], earlier });
    expect(audit.passed).toBe(true);
    expect(cellsWith('primary', tables[0]!)).toEqual(['a', 'b']);
    expect(cellsWith('published', tables[0]!)).toContain('d');
  });

  it('that hid a zero keeps it hidden where it is needed, though zeros are shown now', async () => {
    const table = topics({ a: 0, b: 3, c: 9 });
    const earlier = [topics({ a: null, b: null, c: 9, Total: 12 })];
    const options = { minimumWidth: 3 };
    const { tables, audit } = await protectTables({ tables: [table], earlier, options });
    expect(audit.passed).toBe(true);
    expect(cellsWith('secondary', tables[0]!)).toEqual(['a']);
  });

  it('hides cells that are in no table now, and stays safe', async () => {
    const first = topicsByArea(['n', 's', 'Total'], {
      a: [null, 20, null],
      b: [null, 20, null],
      c: [30, 30, 60],
      Total: [53, 70, 123],
    });
    const now = topics({ a: 23, b: 40, c: 60 });
    const { tables, audit } = await protectTables({ tables: [now], earlier: [first] });
    expect(cellsWith('secondary', tables[0]!)).toEqual(['a', 'b']);
    expect(audit.passed).toBe(true);
    expect(intervals(audit.cells.filter(({ table }) => table === 'topic_by_area'))).toEqual({
      'n|a': [0, 23],
      'n|b': [0, 23],
      'Total|a': [20, 43],
      'Total|b': [20, 43],
    });
  });

  it.each([
    ['its numbers', topics({ a: 4, b: null }), 'earlier[0].cells[0]'],
    ['its total', topics({ a: null, b: null, Total: 11 }), 'earlier[0].cells[2]'],
    ['its empty cells', topics({ a: null }, { dimensions: { topic: { Total: ['a', 'b'] } } }), 'earlier[0]'],
  ])('that contradicts this one in %s is refused', async (_, earlier, place) => {
    const asked = protectTables({ tables: [topics({ a: 3, b: 9 })], earlier: [earlier] });
    await expect(asked).rejects.toMatchObject({
      code: 'contradiction',
      place: expect.stringMatching(`^${place.replace(/[[\].]/g, '\\$&')}`),
    });
  });
});

describe('one release after the other', () => {
  it(
    'protects the first with the second, as an attack with both at hand says',
    async () => {
      let passed = 0;
      const requests = linkedTables([upTo(3), upTo(2), upTo(2)]);
      const property = fc.asyncProperty(requests, async ({ tables: [one, ...others], options }) => {
        const first = await protectTables({ tables: [one!], options });
        const second = await protectTables({ tables: others, earlier: first.tables, options });
        const unsafe = unsafeIn([...first.tables, ...second.tables], options);
        if (second.audit.passed) passed += 1;
        if (unsafe !== undefined) expect(unsafe.length === 0).toBe(second.audit.passed);
      });
      const numRuns = 80;
      await fc.assert(property, { numRuns, seed: SEED });
      expect(passed / numRuns).toBeGreaterThan(0.9);
    },
    SLOW,
  );
});

/** The hidden cells of several releases that an attacker with all of them knows too well. */
function unsafeIn(
  tables: readonly TableInput[],
  { minimumWidth: width = 0, zeros }: OptionsInput,
): unknown[] | undefined {
  const { rows } = new JointCells(tables);
  const isKnown = spanOf(rows.filter(({ cell }) => cell['count'] !== null).map(({ covers }) => covers));
  const derivable = rows.filter(({ cell, covers }) => cell['count'] === null && isKnown(covers));
  const attacked = attackByEnumeration(tables);
  if (!attacked) return derivable.length > 0 ? derivable : undefined;
  const isShown = width > 0 && zeros !== 'protected';
  const notZero = isShown ? (attackByEnumeration(tables, () => true) ?? []) : [];
  return [
    ...derivable,
    ...attacked.filter(({ low, high }) => high - low < Math.max(1, width)),
    ...notZero.filter(({ low, high }) => low === high),
  ];
}
