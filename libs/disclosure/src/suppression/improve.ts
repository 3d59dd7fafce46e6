import type { System } from '../tables/system.ts';
import { choose } from './choose.ts';
import type { Choice } from './choose.ts';
import type { Elimination } from './elimination.ts';

/**
 * Looks for an order that hides less: each hidden cell, the largest first, is tried as the first to be published. An
 * order is taken where it hides no more cells and no larger sum, and less of one of them.
 * @param base all numbers, with what is open published
 * @param trials how many orders to try
 */
export function hideLess(
  system: System,
  base: Elimination,
  secret: ReadonlySet<number>,
  candidates: readonly number[],
  trials: number,
): Choice {
  let order = candidates;
  let best = choose(system, base, secret, order);
  let left = trials;
  let tried = new Set<number>();
  while (left > 0) {
    const next = largestUntried(system, best, tried);
    if (next === undefined) break;
    left -= 1;
    tried.add(next);
    const other = [next, ...order.filter((index) => index !== next)];
    const choice = choose(system, base, secret, other);
    if (!isLess(choice, best)) continue;
    [best, order, tried] = [choice, other, new Set()];
  }
  return best;
}

function largestUntried(
  system: System,
  { secondary }: Choice,
  tried: ReadonlySet<number>,
): number | undefined {
  let largest: number | undefined;
  for (const index of secondary) {
    if (tried.has(index)) continue;
    const [own, so] = [system.variables[index]?.value ?? 0, system.variables[largest ?? -1]?.value ?? -1];
    if (own > so || (own === so && index < (largest ?? Infinity))) largest = index;
  }
  return largest;
}

function isLess(one: Choice, other: Choice): boolean {
  return (
    one.number <= other.number && one.sum <= other.sum && (one.number < other.number || one.sum < other.sum)
  );
}
