import { describe, expect, it } from '@jest/globals';

import { auditTables } from './audit-tables.ts';
import { protectTables } from './protect-tables.ts';
import { cellsWith, intervals } from './testing/answers.ts';
import {
  FOUR_BY_FOUR_EXTRA,
  FOUR_BY_FOUR_INTERVALS,
  FOUR_BY_FOUR_MARGINS,
  FOUR_BY_FOUR_PRIMARY,
  REGIONS,
  REGIONS_PRIMARY,
  REGION_INTERVALS,
  REGION_INTERVALS_WITHOUT_N,
  byCounty,
  bySize,
  fourByFour,
} from './testing/reference-tables.ts';
import type { CellInput, TableInput } from './tables/input.ts';

/** The criterion of the sources: no hidden cell may be worked out exactly. */
const EXACT_ONLY = { minimumCell: 1, minimumWidth: 0 };

const marked = (primary: readonly string[]) => (name: string, count: number) =>
  primary.includes(name) ? { count, status: 'primary' } : { count };

const without = (hidden: readonly string[]) => (name: string, count: number) => ({
  count: hidden.includes(name) ? null : count,
});

/** A release says its margins too. */
function releasedFour(hidden: readonly string[]): TableInput {
  const inner = fourByFour(without(hidden));
  const margins = Object.entries(FOUR_BY_FOUR_MARGINS).map(([name, count]): CellInput => {
    const [v1, v2] = name.split('|');
    return { v1, v2, count };
  });
  return { ...inner, cells: [...inner.cells, ...margins] };
}

function releasedRegions(tables: readonly (typeof byCounty)[], hidden: readonly string[]): TableInput[] {
  const sums = { Total: 36, 'county-1': 20, 'county-2': 16, small: 30, BIG: 6 };
  return tables.map((table) => {
    const inner = table(without(hidden));
    const margins = Object.entries(sums).filter(([code]) => code in (inner.dimensions['region'] ?? {}));
    return { ...inner, cells: [...inner.cells, ...margins.map(([region, count]) => ({ region, count }))] };
  });
}

describe('the 4 × 4 table', () => {
  it('adds up to the margins that the source prints', async () => {
    const { tables } = await protectTables({ tables: [fourByFour((_, count) => ({ count }))] });
    for (const cell of tables[0]!.cells) {
      const printed = FOUR_BY_FOUR_MARGINS[`${String(cell['v1'])}|${String(cell['v2'])}`];
      if (printed !== undefined) expect(cell['count']).toBe(printed);
    }
  });

  it('gives 47 away exactly where only the primary cells are hidden', async () => {
    const { audit } = await auditTables({
      tables: [releasedFour(FOUR_BY_FOUR_PRIMARY)],
      options: EXACT_ONLY,
    });
    expect(intervals(audit.cells)).toEqual(FOUR_BY_FOUR_INTERVALS);
    expect(audit.passed).toBe(false);
    expect(audit.givenAway).toEqual([
      { table: 'four_by_four', v1: 'w', v2: 'b', low: 47, high: 47, by: ['four_by_four'] },
    ]);
  });

  it.each(Object.entries(FOUR_BY_FOUR_EXTRA))(
    'keeps everything with %s hidden too, and 47 in %j',
    async (extra, interval) => {
      const { audit } = await auditTables({
        tables: [releasedFour([...FOUR_BY_FOUR_PRIMARY, extra])],
        options: EXACT_ONLY,
      });
      expect(intervals(audit.cells)['w|b']).toEqual(interval);
      expect(audit.passed).toBe(true);
    },
  );

  it('needs one more cell, of 31, and 47 is then anything up to 78', async () => {
    const { tables, audit, figures } = await protectTables({
      tables: [fourByFour(marked(FOUR_BY_FOUR_PRIMARY))],
      options: EXACT_ONLY,
    });
    expect(figures).toMatchObject({ primary: 9, secondary: 1, secondarySum: 31 });
    expect(cellsWith('primary', tables[0]!).sort()).toEqual([...FOUR_BY_FOUR_PRIMARY].sort());
    expect(cellsWith('secondary', tables[0]!)).toEqual(['x|d']);
    expect(intervals(audit.cells)['w|b']).toEqual([0, 78]);
    expect(audit.passed).toBe(true);
  });
});

describe('one dimension divided in two ways', () => {
  const published = { by_county: [byCounty], by_size: [bySize], both: [byCounty, bySize] };

  it.each(Object.entries(published))(
    'is attacked as the source says, published %s',
    async (which, tables) => {
      const { audit } = await auditTables({
        tables: releasedRegions(tables, REGIONS_PRIMARY),
        options: EXACT_ONLY,
      });
      const shown = Object.fromEntries(Object.entries(REGIONS).map(([region, n]) => [region, [n, n]]));
      expect({ ...shown, ...intervals(audit.cells) }).toEqual(REGION_INTERVALS[which]);
      expect(audit.passed).toBe(which !== 'both');
    },
  );

  it('gives K away by both tables together', async () => {
    const { audit } = await auditTables({
      tables: releasedRegions([byCounty, bySize], REGIONS_PRIMARY),
      options: EXACT_ONLY,
    });
    const by = ['by_county', 'by_size'];
    expect(audit.givenAway).toEqual(by.map((table) => ({ table, region: 'K', low: 3, high: 3, by })));
  });

  it('keeps K once N is hidden, which is all that is needed', async () => {
    const { tables, audit, figures } = await protectTables({
      tables: [byCounty(marked(REGIONS_PRIMARY)), bySize(marked(REGIONS_PRIMARY))],
      options: EXACT_ONLY,
    });
    expect(figures).toMatchObject({ primary: 5, secondary: 1, secondarySum: 7 });
    for (const table of tables) {
      expect(cellsWith('secondary', table)).toEqual(['N']);
      expect(cellsWith('primary', table)).toEqual(REGIONS_PRIMARY);
    }
    const shown = { I: [8, 8], J: [8, 8] };
    expect({ ...shown, ...intervals(audit.cells) }).toEqual(REGION_INTERVALS_WITHOUT_N);
    expect(audit.passed).toBe(true);
  });

  it('says the same of both tables after N is hidden, attacked as a release', async () => {
    const { audit } = await auditTables({
      tables: releasedRegions([byCounty, bySize], [...REGIONS_PRIMARY, 'N']),
      options: EXACT_ONLY,
    });
    const shown = { I: [8, 8], J: [8, 8] };
    expect({ ...shown, ...intervals(audit.cells) }).toEqual(REGION_INTERVALS_WITHOUT_N);
    expect(audit.passed).toBe(true);
  });
});
