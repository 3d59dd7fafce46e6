import { noiseDistribution, type NoiseDistribution } from './noise-distribution.ts';
import { readParameters, type CountParameters, type PerturbationParameters } from './parameters.ts';

/** One entry: the count i becomes j with probability p. */
export interface PerturbationRow {
  readonly i: number;
  readonly j: number;
  readonly p: number;
  /** The noise, j − i. */
  readonly v: number;
  /**
   * Cell keys k with lower < k ≤ upper (for the first of a count, from 0 on) get this noise. Sums of the
   * probabilities up to this row, to twelve decimals, so that no key hangs on the last bit of a sum.
   */
  readonly lower: number;
  readonly upper: number;
}

/** What the distribution of one count came to. */
export interface PerturbationCheck {
  readonly i: number;
  readonly mean: number;
  readonly variance: number;
  readonly sum: number;
  /** The probability of no noise; 0 for a count that may not stay. */
  readonly stay: number;
  /** The least probability of staying that was in force in the end: pstay, or less where it had to give way. */
  readonly stayBound: number;
  /** Whether the variance is V to three decimals. */
  readonly varianceReached: boolean;
}

/** A perturbation table for counts. */
export interface PerturbationTable {
  readonly parameters: CountParameters;
  /** The last count with rows of its own; larger counts use its noises. */
  readonly ncat: number;
  /** By count, then by noise. */
  readonly rows: readonly PerturbationRow[];
  /** One for each count 0 … ncat. */
  readonly checks: readonly PerturbationCheck[];
  /** The rows of each count, at the count's index. */
  readonly counts: readonly (readonly PerturbationRow[])[];
}

/** Zero is never perturbed: noise without bias could only make it negative somewhere. */
const ZERO: NoiseDistribution = {
  targets: [0],
  probabilities: [1],
  variance: 0,
  varianceReached: true,
  stayBound: 0,
};

/**
 * Makes the perturbation table of the cell key method: for each count the distribution of highest entropy among
 * those without bias, with the given variance and largest noise.
 *
 * The definition is that of the R package ptable 1.0.0 (Enderle, Destatis) after Giessing 2016, Marley & Leaver
 * 2011 and Fraser & Wooton 2006. Means, sums and bounds hold to 1e-11 or better; ptable prints eight decimals.
 * Two differences: a probability may be 0 (ptable keeps 1e-8 for its solver's sake), and a V of more than three
 * decimals is compared to three.
 *
 * @throws DisclosureError `out_of_range` for a parameter; `infeasible` where a count has no such distribution
 */
export function perturbationTable(given: PerturbationParameters): PerturbationTable {
  const parameters = readParameters(given);
  const distributions = [ZERO];
  for (let i = 1; i <= parameters.ncat; i++) distributions.push(noiseDistribution(i, parameters));
  const counts = distributions.map((distribution, i) => rowsOf(i, distribution));
  return {
    parameters,
    ncat: parameters.ncat,
    rows: counts.flat(),
    checks: distributions.map((distribution, i) => checkOf(i, distribution, counts[i]!)),
    counts,
  };
}

const BOUND_DECIMALS = 12;

function rowsOf(i: number, { targets, probabilities }: NoiseDistribution): PerturbationRow[] {
  let sum = 0;
  let upper = 0;
  return targets.map((j, index) => {
    const p = probabilities[index]!;
    const lower = upper;
    sum += p;
    upper = index === targets.length - 1 ? 1 : Math.min(1, Number(sum.toFixed(BOUND_DECIMALS)));
    return { i, j, p, v: j - i, lower, upper };
  });
}

function checkOf(
  i: number,
  { variance, varianceReached, stayBound }: NoiseDistribution,
  rows: readonly PerturbationRow[],
): PerturbationCheck {
  return {
    i,
    mean: rows.reduce((sum, { p, v }) => sum + p * v, 0),
    variance,
    sum: rows.reduce((sum, { p }) => sum + p, 0),
    stay: rows.find(({ v }) => v === 0)?.p ?? 0,
    stayBound,
    varianceReached,
  };
}
