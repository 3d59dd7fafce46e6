import type { CellInput, TableInput } from '../tables/input.ts';

/** Low and high, as an attacker can say of one cell. */
export type Limits = readonly [low: number, high: number];

/**
 * A 4 × 4 table in which two hidden cells in each row and column are not enough.
 * Source: sdcTools/sdcTable, tests/testthat/test-simpleheuristic.R at 6393dfb; the intervals were worked out from it
 * with each of the single cells hidden in addition.
 */
const ROWS = { w: [30, 47, 64, 89], x: [90, 124, 5, 31], y: [92, 100, 59, 85], z: [800, 991, 651, 685] };
const COLUMNS = ['a', 'b', 'c', 'd'] as const;

export const FOUR_BY_FOUR_PRIMARY = ['w|a', 'w|b', 'w|c', 'x|a', 'x|c', 'y|b', 'y|d', 'z|b', 'z|d'] as const;

/** The margins as the source prints them. */
export const FOUR_BY_FOUR_MARGINS: Readonly<Record<string, number>> = {
  'Total|Total': 3943,
  'Total|a': 1012,
  'Total|b': 1262,
  'Total|c': 779,
  'Total|d': 890,
  'w|Total': 230,
  'x|Total': 250,
  'y|Total': 336,
  'z|Total': 3127,
};

export const FOUR_BY_FOUR_INTERVALS: Readonly<Record<string, Limits>> = {
  'w|a': [25, 94],
  'w|b': [47, 47],
  'w|c': [0, 69],
  'x|a': [26, 95],
  'x|c': [0, 69],
  'y|b': [0, 185],
  'y|d': [0, 185],
  'z|b': [906, 1091],
  'z|d': [585, 770],
};

/** Each of these cells, hidden in addition, protects all; with the interval that 47 then has. */
export const FOUR_BY_FOUR_EXTRA: Readonly<Record<string, Limits>> = {
  'w|d': [0, 136],
  'x|b': [0, 141],
  'x|d': [0, 78],
  'y|a': [0, 141],
  'y|c': [0, 116],
  'z|a': [0, 141],
  'z|c': [0, 116],
};

/** The inner cells, each changed as the test needs it. */
export function fourByFour(cell: (name: string, count: number) => CellInput): TableInput {
  return {
    name: 'four_by_four',
    dimensions: { v1: { Total: Object.keys(ROWS) }, v2: { Total: COLUMNS } },
    cells: Object.entries(ROWS).flatMap(([v1, row]) =>
      row.map((count, at) => {
        const v2 = COLUMNS[at] ?? '';
        return { v1, v2, ...cell(`${v1}|${v2}`, count) };
      }),
    ),
  };
}

/**
 * One dimension divided in two ways, by county and by size. Each table alone keeps K; both together give it away.
 * Source: sdcTools/sdcTable, tests/testthat/test-linked-tables.r at 6393dfb.
 */
export const REGIONS = { A: 2, B: 2, I: 8, J: 8, K: 3, L: 3, M: 3, N: 7 } as const;
export const REGIONS_PRIMARY: readonly string[] = ['A', 'B', 'K', 'L', 'M'];
const COUNTIES = {
  Total: ['county-1', 'county-2'],
  'county-1': ['A', 'B', 'I', 'J'],
  'county-2': ['K', 'L', 'M', 'N'],
};
const SIZES = { Total: ['small', 'BIG'], small: ['A', 'B', 'I', 'J', 'K', 'N'], BIG: ['L', 'M'] };

export function byCounty(cell: (region: string, count: number) => CellInput): TableInput {
  return { name: 'by_county', dimensions: { region: COUNTIES }, cells: regions(cell) };
}

export function bySize(cell: (region: string, count: number) => CellInput): TableInput {
  return { name: 'by_size', dimensions: { region: SIZES }, cells: regions(cell) };
}

function regions(cell: (region: string, count: number) => CellInput): CellInput[] {
  return Object.entries(REGIONS).map(([region, count]) => ({ region, ...cell(region, count) }));
}

const SHOWN = { I: [8, 8], J: [8, 8] } as const;
const OF_A_AND_B = { A: [0, 4], B: [0, 4] } as const;
const OF_L_AND_M = { L: [0, 6], M: [0, 6] } as const;

/** What an attacker can say where the primary cells alone are hidden, by what is published. */
export const REGION_INTERVALS: Readonly<Record<string, Readonly<Record<string, Limits>>>> = {
  by_county: { ...SHOWN, ...OF_A_AND_B, K: [0, 9], L: [0, 9], M: [0, 9], N: [7, 7] },
  by_size: { ...SHOWN, A: [0, 7], B: [0, 7], K: [0, 7], ...OF_L_AND_M, N: [7, 7] },
  both: { ...SHOWN, ...OF_A_AND_B, K: [3, 3], ...OF_L_AND_M, N: [7, 7] },
};

/** The same of both tables, once N is hidden too. */
export const REGION_INTERVALS_WITHOUT_N: Readonly<Record<string, Limits>> = {
  ...SHOWN,
  ...OF_A_AND_B,
  K: [0, 10],
  ...OF_L_AND_M,
  N: [0, 10],
};
