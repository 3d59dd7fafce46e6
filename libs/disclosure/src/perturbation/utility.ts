import { DisclosureError } from '../tables/disclosure-error.ts';

/**
 * Which cells the distances are taken over: those with an original count above zero; those with both counts
 * above zero (what cellKey prints under exclude_zeros = TRUE); or all (its exclude_zeros = FALSE).
 */
export type MeasuredCells = 'occupied' | 'occupied_in_both' | 'all';

/** The distribution of a distance over the cells; quantiles interpolate as R's default (type 7) does. */
export interface DistanceSummary {
  readonly minimum: number;
  readonly q10: number;
  readonly q20: number;
  readonly q30: number;
  readonly q40: number;
  readonly mean: number;
  readonly median: number;
  readonly q60: number;
  readonly q70: number;
  readonly q80: number;
  readonly q90: number;
  readonly q95: number;
  readonly q99: number;
  readonly maximum: number;
}

/** What perturbation cost. Shares are of all cells, 0 to 1. */
export interface UtilityMeasures {
  /** All cells given. */
  readonly cells: number;
  /** How many cells got each noise (perturbed − original), rising. */
  readonly noise: readonly { readonly noise: number; readonly cells: number; readonly share: number }[];
  /** Cells above zero shown as zero, and zero cells shown above zero. */
  readonly falseZeros: number;
  readonly falsePositives: number;
  readonly unchanged: number;
  readonly unchangedShare: number;
  /** Cells that the distances are taken over. */
  readonly measured: number;
  /** |x − y|, |x − y| / x and |√x − √y| for the original x and the perturbed y; null where no cell is measured. */
  readonly distances: {
    readonly absolute: DistanceSummary;
    readonly relative: DistanceSummary;
    readonly squareRoot: DistanceSummary;
  } | null;
}

/**
 * Compares original and perturbed counts by the measures of the R package cellKey (ck_cnt_measures), not rounded.
 *
 * The relative distance of a zero cell, measured only under 'all', is 0 where it stayed zero and Infinity where
 * it did not, as in R's arithmetic.
 *
 * @param original whole numbers of 0 or more
 * @param perturbed the same cells in the same order
 * @throws DisclosureError `empty_table` without cells; `out_of_range` for a count, or lists of different length
 */
export function utilityMeasures(
  original: readonly number[],
  perturbed: readonly number[],
  measuredCells: MeasuredCells = 'occupied',
): UtilityMeasures {
  if (original.length === 0) throw new DisclosureError('empty_table', 'original', 'needs at least one cell');
  if (original.length !== perturbed.length) {
    throw new DisclosureError(
      'out_of_range',
      'perturbed',
      `needs ${original.length} counts, as many as the original`,
    );
  }
  const pairs = original.map((x, index) => ({
    x: wholeCount(x, `original[${index}]`),
    y: wholeCount(perturbed[index]!, `perturbed[${index}]`),
  }));
  const measured = pairs.filter(
    ({ x, y }) => measuredCells === 'all' || (x > 0 && (measuredCells === 'occupied' || y > 0)),
  );
  const unchanged = pairs.filter(({ x, y }) => x === y).length;
  return {
    cells: pairs.length,
    noise: noiseOf(pairs),
    falseZeros: pairs.filter(({ x, y }) => x > 0 && y === 0).length,
    falsePositives: pairs.filter(({ x, y }) => x === 0 && y > 0).length,
    unchanged,
    unchangedShare: unchanged / pairs.length,
    measured: measured.length,
    distances:
      measured.length === 0
        ? null
        : {
            absolute: summary(measured.map(({ x, y }) => Math.abs(x - y))),
            relative: summary(measured.map(({ x, y }) => (x === y ? 0 : Math.abs(x - y) / x))),
            squareRoot: summary(measured.map(({ x, y }) => Math.abs(Math.sqrt(x) - Math.sqrt(y)))),
          },
  };
}

interface Pair {
  readonly x: number;
  readonly y: number;
}

function wholeCount(value: number, place: string): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new DisclosureError('out_of_range', place, 'must be a whole number of 0 or more');
  }
  return value;
}

function noiseOf(pairs: readonly Pair[]): UtilityMeasures['noise'] {
  const cellsByNoise = new Map<number, number>();
  for (const { x, y } of pairs) cellsByNoise.set(y - x, (cellsByNoise.get(y - x) ?? 0) + 1);
  return [...cellsByNoise]
    .sort(([a], [b]) => a - b)
    .map(([noise, cells]) => ({ noise, cells, share: cells / pairs.length }));
}

function summary(distances: readonly number[]): DistanceSummary {
  const sorted = distances.toSorted((a, b) => a - b);
  return {
    minimum: sorted[0]!,
    q10: quantile(sorted, 10),
    q20: quantile(sorted, 20),
    q30: quantile(sorted, 30),
    q40: quantile(sorted, 40),
    mean: sorted.reduce((sum, distance) => sum + distance, 0) / sorted.length,
    median: quantile(sorted, 50),
    q60: quantile(sorted, 60),
    q70: quantile(sorted, 70),
    q80: quantile(sorted, 80),
    q90: quantile(sorted, 90),
    q95: quantile(sorted, 95),
    q99: quantile(sorted, 99),
    maximum: sorted.at(-1)!,
  };
}

/** Between the two nearest ranks, linearly; the whole-number percent keeps the rank exact. */
function quantile(sorted: readonly number[], percent: number): number {
  const hundredths = (sorted.length - 1) * percent;
  const rank = Math.floor(hundredths / 100);
  const share = (hundredths % 100) / 100;
  const low = sorted[rank]!;
  return share === 0 ? low : low + share * (sorted[rank + 1]! - low);
}
