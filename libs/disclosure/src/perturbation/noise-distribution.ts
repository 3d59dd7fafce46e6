import { DisclosureError } from '../tables/disclosure-error.ts';
import { maximiseEntropy, type LinearCondition } from './max-entropy.ts';
import type { CountParameters } from './parameters.ts';

/** The distribution of the perturbed counts of one count. */
export interface NoiseDistribution {
  /** Perturbed counts, rising. */
  readonly targets: readonly number[];
  readonly probabilities: readonly number[];
  readonly variance: number;
  /** Whether the variance is V to three decimals, ptable's measure. */
  readonly varianceReached: boolean;
  /** The least probability of staying that was in force in the end; 0 where there was none. */
  readonly stayBound: number;
}

/** Half a unit of the third decimal: variances that agree this far are the same. */
const VARIANCE_TOLERANCE = 0.0005;
/** The least probability of staying gives way by one part in this many at a time: 0.05. */
const STAY_STEPS = 20;
const SOLUTION_LIMIT = 20;

/**
 * The distribution of highest entropy for one count (Giessing 2016, section 2; Marley & Leaver 2011): no bias,
 * variance at most or exactly V, no target of 1 … js, a least probability of staying, and, with mono,
 * probabilities that do not fall towards zero noise from below.
 *
 * Where the variance stays under V, the least probability of staying is lowered by 0.05 and the problem solved
 * anew, twenty times at most, as ptable 1.0.0 does; where that does not help, the last solution stands.
 *
 * @param count from 1 to ncat
 * @throws DisclosureError `infeasible` where no distribution meets the conditions
 */
export function noiseDistribution(count: number, parameters: CountParameters): NoiseDistribution {
  const targets = targetsOf(count, parameters);
  const blocked = count <= parameters.js;
  const wanted = blocked ? 0 : parameters.pstay[count - 1]!;
  for (let solution = 1; ; solution++) {
    const stayBound = Math.max(0, wanted - (solution - 1) / STAY_STEPS);
    const probabilities = blocked
      ? blockedProbabilities(count, targets, parameters)
      : maximiseEntropy({ size: targets.length, ...conditions(count, targets, stayBound, parameters) });
    const variance = probabilities && varianceOf(count, targets, probabilities);
    const varianceReached = variance !== undefined && Math.abs(variance - parameters.V) < VARIANCE_TOLERANCE;
    if (varianceReached || stayBound === 0 || solution === SOLUTION_LIMIT) {
      if (!probabilities || variance === undefined) throw infeasible(count, parameters);
      return { targets, probabilities, variance, varianceReached, stayBound };
    }
  }
}

function targetsOf(count: number, { D, js }: CountParameters): number[] {
  const targets: number[] = [];
  for (let target = Math.max(count - D, 0); target <= count + D; target++) {
    if (target === 0 || target > js) targets.push(target);
  }
  return targets;
}

/**
 * A count of 1 … js cannot stay. It keeps its mean with the least variance by going to 0 or to js + 1, and where
 * V allows no more than that, this is the only distribution.
 */
function blockedProbabilities(
  count: number,
  targets: readonly number[],
  parameters: CountParameters,
): number[] | undefined {
  const { V, js } = parameters;
  const next = js + 1;
  const leastVariance = count * (next - count);
  if (V < leastVariance) {
    const enoughForAll = Math.floor(next / 2) * Math.ceil(next / 2);
    throw new DisclosureError(
      'infeasible',
      'V',
      `with js ${js} a count of ${count} must become 0 or at least ${next}, which needs a variance of ` +
        `${leastVariance}; give a V of at least ${enoughForAll}, or lower js`,
    );
  }
  if (V === leastVariance) {
    return targets.map((target) => (target === 0 ? 1 - count / next : target === next ? count / next : 0));
  }
  return maximiseEntropy({ size: targets.length, ...conditions(count, targets, 0, parameters) });
}

function conditions(
  count: number,
  targets: readonly number[],
  stayBound: number,
  { V, mono, exactVariance }: CountParameters,
): { equal: LinearCondition[]; atMost: LinearCondition[] } {
  const noises = targets.map((target) => target - count);
  const still = noises.indexOf(0);
  const spread = { coefficients: noises.map((noise) => noise ** 2), bound: V };
  const equal = [{ coefficients: noises, bound: 0 }];
  const atMost: LinearCondition[] = [];
  (exactVariance ? equal : atMost).push(spread);
  if (stayBound > 0)
    atMost.push({ coefficients: noises.map((noise) => (noise === 0 ? -1 : 0)), bound: -stayBound });
  if (mono[count - 1]) {
    for (let k = 0; k < still; k++) {
      atMost.push({ coefficients: noises.map((_, j) => (j === k ? 1 : j === k + 1 ? -1 : 0)), bound: 0 });
    }
  }
  return { equal, atMost };
}

function varianceOf(count: number, targets: readonly number[], probabilities: readonly number[]): number {
  return targets.reduce((sum, target, j) => sum + (target - count) ** 2 * probabilities[j]!, 0);
}

function infeasible(count: number, { V, exactVariance }: CountParameters): DisclosureError {
  const asked = exactVariance ? `exactly ${V}` : `at most ${V}`;
  return new DisclosureError(
    'infeasible',
    'V',
    `for a count of ${count} no noise has a variance of ${asked} under these conditions; change V, switch mono off ` +
      'for this count, or ask for a variance of at most V (optim 1)',
  );
}
