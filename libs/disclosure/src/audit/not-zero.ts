import type { Solver } from '../solver/solver.ts';
import type { System } from '../tables/system.ts';
import type { Block } from './block.ts';
import type { Interval } from './interval.ts';
import { intervalsOf } from './intervals.ts';
import { keeps } from './need.ts';
import type { Need } from './need.ts';
import { Witnesses } from './witnesses.ts';

/** All that is asked against somebody who counts on more than the tables say: that he does not know the number. */
export const TWO_VALUES: Need = { width: 1, reach: undefined };

/**
 * The second attack on a block, by somebody who takes some of its numbers to be at least one. The boldest guess that
 * can be true is enough: what it leaves two values has as many under a lesser one.
 * @param guesses the boldest first, each within the one before
 * @param asked the numbers that the first attack has not found
 * @param witnesses solutions in which nothing that is hidden is zero, unless it truly is; and a place for more
 * @param stopsAtKnown whether the first number that is known ends it
 * @returns the numbers that he knows exactly, with what he can say of them
 */
export function knownNotZero(
  solver: Solver,
  system: System,
  block: Block,
  guesses: readonly ReadonlySet<number>[],
  asked: ReadonlySet<number>,
  witnesses: Witnesses,
  stopsAtKnown: boolean,
): ReadonlyMap<number, Interval> {
  const goal = {
    needs: new Map([...asked].map((index) => [index, TWO_VALUES])),
    stopsAtUnsafe: stopsAtKnown,
  };
  let before: number | undefined;
  for (const guess of block.whole && asked.size > 0 ? guesses : []) {
    const own = block.unknowns.filter((variable) => guess.has(variable));
    if (own.length === 0 || own.length === before) continue;
    before = own.length;
    // What has been seen is possible for him only where his guess is true.
    const isTrue = own.every((variable) => (system.variables[variable]?.value ?? 0) > 0);
    const seen = isTrue ? witnesses : new Witnesses();
    const guessed = { ...block, least: (variable: number) => (guess.has(variable) ? 1 : 0) };
    const intervals = intervalsOf(solver, guessed, asked, seen, goal);
    if (intervals) return knownOf(intervals, seen);
  }
  return new Map();
}

/** The numbers of which no two values have been seen. */
function knownOf(intervals: ReadonlyMap<number, Interval>, seen: Witnesses): Map<number, Interval> {
  const known = [...intervals].filter(([variable, { high }]) => {
    const { low, high: most } = seen.seenOf(variable);
    // Where nothing bounds it, one value that has been seen is not the last.
    return !keeps({ low, high: Number.isFinite(high) ? most : high }, TWO_VALUES);
  });
  return new Map(known);
}
