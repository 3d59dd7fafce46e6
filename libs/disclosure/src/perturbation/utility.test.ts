import { describe, expect, it } from '@jest/globals';

import { DisclosureError } from '../tables/disclosure-error.ts';
import { utilityMeasures, type DistanceSummary, type MeasuredCells } from './utility.ts';

/** The example of ck_cnt_measures in the reference of the R package cellKey 0.19.0 (sdcTools), three decimals. */
const ORIGINAL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 0];
const PERTURBED = [0, 2, 3, 4, 6, 6, 9, 8, 9, 10, 0, 0];
const PRINTED: Record<string, Record<'absolute' | 'relative' | 'squareRoot', number[]>> = {
  occupied_in_both: {
    absolute: [0, 0, 0, 0, 0, 0.333, 0, 0, 0, 0.4, 1.2, 1.6, 1.92, 2],
    relative: [0, 0, 0, 0, 0, 0.054, 0, 0, 0, 0.08, 0.217, 0.251, 0.279, 0.286],
    squareRoot: [0, 0, 0, 0, 0, 0.063, 0, 0, 0, 0.085, 0.242, 0.298, 0.343, 0.354],
  },
  all: {
    absolute: [0, 0, 0, 0, 0, 0.333, 0, 0, 0, 0.8, 1, 1.45, 1.89, 2],
    relative: [0, 0, 0, 0, 0, 0.124, 0, 0, 0, 0.16, 0.277, 0.607, 0.921, 1],
    squareRoot: [0, 0, 0, 0, 0, 0.131, 0, 0, 0, 0.171, 0.34, 0.645, 0.929, 1],
  },
  /** The example of the older ck_cnt_measures_basic (0.15.1): the same cells without the zeros. */
  occupied: {
    absolute: [0, 0, 0, 0, 0, 0.4, 0, 0, 0.3, 1, 1.1, NaN, NaN, 2],
    relative: [0, 0, 0, 0, 0, 0.149, 0, 0, 0.06, 0.217, 0.357, NaN, NaN, 1],
    squareRoot: [0, 0, 0, 0, 0, 0.157, 0, 0, 0.064, 0.242, 0.419, NaN, NaN, 1],
  },
};

const COLUMNS = [
  'minimum',
  'q10',
  'q20',
  'q30',
  'q40',
  'mean',
  'median',
  'q60',
  'q70',
  'q80',
  'q90',
  'q95',
  'q99',
  'maximum',
] as const;

function printed(summary: DistanceSummary, like: readonly number[]): number[] {
  return COLUMNS.map((column, k) =>
    Number.isNaN(like[k]) ? NaN : Math.round(summary[column] * 1000) / 1000,
  );
}

describe('utility measures', () => {
  it.each(['occupied', 'occupied_in_both', 'all'] as const)(
    'equal the published example over the cells %s',
    (cells) => {
      const { distances } = utilityMeasures(ORIGINAL, PERTURBED, cells);
      const expected = PRINTED[cells]!;
      for (const distance of ['absolute', 'relative', 'squareRoot'] as const) {
        expect(printed(distances![distance], expected[distance])).toEqual(expected[distance]);
      }
    },
  );

  it('equal the published vignette of cellKey 1.0.2 (counts of "total")', () => {
    const original = [
      4580, 1969, 1143, 864, 423, 168, 13, 2296, 1015, 571, 424, 195, 84, 7, 2284, 954, 572, 440, 228, 84, 6,
    ];
    const perturbed = [
      4578, 1968, 1144, 863, 422, 168, 12, 2296, 1017, 572, 424, 194, 84, 7, 2284, 953, 570, 440, 226, 86, 6,
    ];
    const { distances, noise } = utilityMeasures(original, perturbed);
    const absolute = [0, 0, 0, 0, 1, 0.857, 1, 1, 1, 2, 2, 2, 2, 2];
    const relative = [0, 0, 0, 0, 0, 0.006, 0.001, 0.001, 0.002, 0.003, 0.009, 0.024, 0.066, 0.077];
    const squareRoot = [0, 0, 0, 0, 0.011, 0.026, 0.015, 0.017, 0.024, 0.036, 0.066, 0.108, 0.135, 0.141];
    expect(printed(distances!.absolute, absolute)).toEqual(absolute);
    expect(printed(distances!.relative, relative)).toEqual(relative);
    expect(printed(distances!.squareRoot, squareRoot)).toEqual(squareRoot);
    // cellKey's overview counts original − perturbed: −2 twice, −1 twice, 0 eight times, 1 six times, 2 three times.
    expect(noise.map((entry) => [0 - entry.noise, entry.cells])).toEqual([
      [2, 3],
      [1, 6],
      [0, 8],
      [-1, 2],
      [-2, 2],
    ]);
    expect(noise[2]!.share).toBeCloseTo(0.3809524, 7);
  });

  it('count false zeros, false positives and unchanged cells over all cells', () => {
    const measures = utilityMeasures([0, 0, 3, 4, 1], [0, 2, 3, 5, 0]);
    expect(measures).toMatchObject({
      cells: 5,
      measured: 3,
      falseZeros: 1,
      falsePositives: 1,
      unchanged: 2,
      unchangedShare: 0.4,
    });
  });

  it('have an infinite relative distance for a zero that did not stay, measured only over all cells', () => {
    expect(utilityMeasures([0, 4], [2, 4], 'all').distances!.relative.maximum).toBe(Infinity);
    expect(utilityMeasures([0, 4], [2, 4]).distances!.relative.maximum).toBe(0);
    expect(utilityMeasures([0, 4], [0, 4], 'all').distances!.relative.maximum).toBe(0);
  });

  it('have no distances where no cell is measured', () => {
    expect(utilityMeasures([0, 0], [0, 0])).toMatchObject({
      measured: 0,
      distances: null,
      unchangedShare: 1,
    });
  });

  it('do not depend on the order of the cells', () => {
    const reversed = utilityMeasures(ORIGINAL.toReversed(), PERTURBED.toReversed());
    expect(reversed).toEqual(utilityMeasures(ORIGINAL, PERTURBED));
  });

  it.each<[number[], number[], MeasuredCells, string, string]>([
    [[], [], 'all', 'empty_table', 'original'],
    [[1, 2], [1], 'all', 'out_of_range', 'perturbed'],
    [[1, -2], [1, 2], 'all', 'out_of_range', 'original[1]'],
    [[1, 2], [1.5, 2], 'all', 'out_of_range', 'perturbed[0]'],
    [[Number.NaN], [1], 'all', 'out_of_range', 'original[0]'],
  ])('refuse %j with %j', (original, perturbed, cells, code, place) => {
    expect(() => utilityMeasures(original, perturbed, cells)).toThrow(DisclosureError);
    expect(() => utilityMeasures(original, perturbed, cells)).toThrow(
      expect.objectContaining({ code, place }),
    );
  });
});
