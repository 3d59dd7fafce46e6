import { DualSearch, spare, type ScaledCondition } from './dual-search.ts';

/** Σ coefficients[j] · p[j] compared with `bound`. */
export interface LinearCondition {
  readonly coefficients: readonly number[];
  readonly bound: number;
}

/** A distribution over `size` outcomes: sums that equal, and that are at most, their bounds. */
export interface EntropyProblem {
  readonly size: number;
  readonly equal: readonly LinearCondition[];
  readonly atMost: readonly LinearCondition[];
}

const FIRST_BARRIER = 0.1;
const LAST_BARRIER = 1e-15;
/** A barrier is left when the conditions of its optimum hold to this many times its weight. */
const LOOSENESS = 10;
const STEP_LIMIT = 400;
/** Further steps under vanishing barriers settle conditions that hold with equality by chance, at the optimum too. */
const LAST_STEPS = 12;
/** A dual value below this proves that there is no distribution: entropy is never negative. */
const PROOF_OF_NONE = -1e-9;
/** A result that misses a condition by more than this share of its largest coefficient does not count. */
const ACCEPTED_MISS = 1e-12;
/** A condition breached by less than this is met: the rest is rounding. */
const BREACH = 1e-15;
/** Conditions breached at least this much as badly as the worst are added at once; the rest often heal by that. */
const WORTH_ADDING = 0.2;

/**
 * Finds the distribution of highest entropy −Σ p log p under linear conditions (Σp = 1 and p ≥ 0 go without
 * saying). There is at most one.
 *
 * Starts without the inequalities and adds those that the result breaches most until it breaches none: a result
 * that is best under fewer conditions and meets all of them is best under all of them. So a condition that
 * does not bind leaves no trace in the result.
 *
 * @returns p in the order of the coefficients, its entropy within 1e-12 of the optimum and the conditions met
 *   to 1e-12 of their largest coefficient; undefined where no distribution meets them
 */
export function maximiseEntropy(problem: EntropyProblem): number[] | undefined {
  const equal = problem.equal.map(scaled);
  const atMost = problem.atMost.map(scaled);
  const binding = new Set<ScaledCondition>();
  for (;;) {
    const p = underConditions(equal, [...binding], problem.size);
    if (!p) return undefined;
    const spares = atMost.map((condition) => (binding.has(condition) ? 0 : spare(condition, p)));
    const worst = Math.min(0, ...spares);
    if (worst >= -BREACH) return p;
    atMost.forEach((condition, k) => {
      if (spares[k]! <= WORTH_ADDING * worst) binding.add(condition);
    });
  }
}

/**
 * The same with all inequalities in force.
 *
 * Works on the dual: p is the softmax of the multipliers' sums, so that it is positive and sums to 1 at every
 * step. The multipliers of the inequalities are kept positive by a logarithmic barrier that is made weaker and
 * weaker; each step is Newton's, with the slacks as variables of their own (a primal-dual interior point
 * method; Boyd & Vandenberghe, Convex Optimization, 2004, ch. 5 and 11; barrier rule of Wächter & Biegler 2006).
 */
function underConditions(
  equal: readonly ScaledCondition[],
  atMost: readonly ScaledCondition[],
  size: number,
): number[] | undefined {
  const search = new DualSearch([...equal, ...atMost], equal.length, size, FIRST_BARRIER);
  let barrier = FIRST_BARRIER;
  for (let step = 0; step < STEP_LIMIT; step++) {
    if (search.value < PROOF_OF_NONE) return undefined;
    while (search.miss(barrier) <= LOOSENESS * barrier) {
      if (barrier === LAST_BARRIER) return finished(search);
      barrier = Math.max(LAST_BARRIER, Math.min(barrier / 5, barrier ** 1.5));
    }
    search.step(barrier);
  }
  return finished(search);
}

function finished(search: DualSearch): number[] | undefined {
  for (let step = 1; step <= LAST_STEPS; step++) search.step(LAST_BARRIER * 10 ** -step);
  return search.violation() <= ACCEPTED_MISS ? Array.from(search.p) : undefined;
}

function scaled({ coefficients, bound }: LinearCondition): ScaledCondition {
  const largest = Math.max(...coefficients.map(Math.abs));
  return {
    coefficients: Float64Array.from(coefficients, (coefficient) => coefficient / largest),
    support: coefficients.flatMap((coefficient, j) => (coefficient === 0 ? [] : [j])),
    bound: bound / largest,
  };
}
