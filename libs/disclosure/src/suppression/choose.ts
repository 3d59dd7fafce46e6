import type { System } from '../tables/system.ts';
import type { Elimination } from './elimination.ts';
import type { CostCriterion } from '../tables/input.ts';
import type { Task } from './task.ts';

export interface Choice {
  readonly secondary: ReadonlySet<number>;
  /** Number of secondary cells and the sum of their values. */
  readonly number: number;
  readonly sum: number;
}

/** All that is neither secret nor open, in the order in which it is published if it can be: the dearest first. */
export function candidatesInOrder(
  system: System,
  task: Task,
  criteria: readonly CostCriterion[],
  preferHidden: ReadonlySet<number>,
): number[] {
  const dearness = (index: number): number[] => {
    const variable = system.variables[index];
    return criteria.map((criterion) => {
      switch (criterion) {
        case 'earlier':
          return preferHidden.has(index) ? 0 : 1;
        case 'size':
          return variable?.value ?? 0;
        case 'margins':
          return variable?.breadth ?? 0;
      }
    });
  };
  return system.variables
    .map((variable, index) => ({ index, variable, dearness: dearness(index) }))
    .filter(
      ({ index, variable }) =>
        !task.secret.has(index) && !task.open.has(index) && variable.value !== undefined,
    )
    .sort((one, other) => {
      const at = one.dearness.findIndex((own, criterion) => own !== other.dearness[criterion]);
      // Variables are sorted by what they count, so their numbers break ties in the same way for every input order.
      return at === -1 ? one.index - other.index : (other.dearness[at] ?? 0) - (one.dearness[at] ?? 0);
    })
    .map(({ index }) => index);
}

/**
 * Publishes in the given order whatever gives no secret away and hides the rest.
 * @param base all numbers, with what is open published; it is not changed
 */
export function choose(
  system: System,
  base: Elimination,
  secret: ReadonlySet<number>,
  candidates: readonly number[],
): Choice {
  const elimination = base.copy();
  const secondary = new Set<number>();
  let sum = 0;
  for (const index of candidates) {
    if (elimination.givesAway(index, secret)) {
      secondary.add(index);
      sum += system.variables[index]?.value ?? 0;
    } else {
      elimination.publish(index);
    }
    elimination.forget(index);
  }
  return { secondary, number: secondary.size, sum };
}
