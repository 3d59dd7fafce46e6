import { dot, type Condition, type Conditions } from './definition.ts';

const SWEEP_LIMIT = 100_000;
const SETTLED = 1e-14;
const NEWTON_STEPS = 60;

/**
 * Highest entropy by Bregman's row-action method (1967; Censor & Zenios, Parallel Optimization, 1997, ch. 6):
 * from equal weights, projects onto one condition after the other, weights times exp(step · a), an inequality
 * taking back no more than it has pushed before. Slow, general and unlike an interior point method.
 */
export function rowActionSolution({ noises, equal, atMost }: Conditions): number[] {
  const p = noises.map(() => Math.exp(-1));
  const pushed = new Map<Condition, number>(atMost.map((condition) => [condition, 0]));
  for (let sweep = 0; sweep < SWEEP_LIMIT; sweep++) {
    let largest = 0;
    for (const condition of [...equal, ...atMost]) {
      const before = pushed.get(condition);
      const step = before === undefined ? stepOnto(condition, p) : Math.min(before, stepOnto(condition, p));
      if (before !== undefined) pushed.set(condition, before - step);
      p.forEach((weight, j) => (p[j] = weight * Math.exp(step * condition.a[j]!)));
      largest = Math.max(largest, Math.abs(step));
    }
    if (largest < SETTLED) break;
  }
  return p;
}

/** The step t with Σ a · p · exp(t a) = b. */
function stepOnto({ a, b }: Condition, p: readonly number[]): number {
  let t = 0;
  for (let k = 0; k < NEWTON_STEPS; k++) {
    const weights = p.map((weight, j) => weight * Math.exp(t * a[j]!));
    const slope = dot(
      a.map((value) => value * value),
      weights,
    );
    const move = (b - dot(a, weights)) / slope;
    const limit = 1 / Math.max(...a.map(Math.abs));
    t += Math.max(-limit, Math.min(limit, move));
    if (Math.abs(move) < SETTLED) break;
  }
  return t;
}
