import type { Block } from './block.ts';

/** What simple reckoning, equation by equation, says of each unknown number. */
export interface Limits {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Rounds of reckoning; each only narrows what is told, so stopping early is safe. */
const ROUNDS_MAX = 50;

/**
 * Limits that hold for every solution: each number is at least what is known, and in each equation at most what the
 * others leave. They spare the solver what is plain; what it finds is never wider.
 * @param at for each variable of the block its place in the result
 */
export function limitsOf(block: Block, at: ReadonlyMap<number, number>): Limits {
  const low = Float64Array.from(block.unknowns, block.least);
  const high = new Float64Array(block.unknowns.length).fill(Infinity);
  const equations = block.equations.map(({ terms, constant }) => ({
    constant,
    terms: [...terms].map(([variable, weight]) => [at.get(variable) ?? -1, weight] as const),
  }));
  const narrow = (own: number, [from, to]: readonly [number, number]): boolean => {
    const isNarrower = from > (low[own] ?? 0) || to < (high[own] ?? Infinity);
    low[own] = Math.max(low[own] ?? 0, from);
    high[own] = Math.min(high[own] ?? Infinity, to);
    return isNarrower;
  };
  const all = equations.flatMap((equation) =>
    equation.terms.map(([own, weight]) => ({ equation, own, weight })),
  );
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    let narrowed = false;
    for (const { equation, own, weight } of all) {
      narrowed = narrow(own, rangeOf(equation, own, weight, low, high)) || narrowed;
    }
    if (!narrowed) break;
  }
  return { low, high };
}

/** What an equation leaves for one of its numbers: `weight · x = −rest`. */
function rangeOf(
  { terms, constant }: { readonly terms: readonly (readonly [number, number])[]; readonly constant: number },
  own: number,
  weight: number,
  low: Float64Array,
  high: Float64Array,
): [number, number] {
  let [least, most] = [constant, constant];
  for (const [other, factor] of terms) {
    if (other === own) continue;
    const [from, to] = [low[other] ?? 0, high[other] ?? Infinity];
    least += factor > 0 ? factor * from : factor * to;
    most += factor > 0 ? factor * to : factor * from;
  }
  return weight > 0 ? [-most / weight, -least / weight] : [-least / weight, -most / weight];
}
