import type { System } from '../tables/system.ts';

/** Who attacks: what he reads, and what he counts on beside it. */
export interface Attacker {
  /** The number of a variable as he reads it; undefined where he does not. */
  readonly reads: (variable: number) => number | undefined;
  /**
   * Counts that he takes to be at least one: the boldest guess first, each within the one before. A guess that cannot
   * be true of what he reads he gives up for the next; without any left he goes by what he reads alone.
   */
  readonly guesses: readonly ReadonlySet<number>[];
}

/**
 * Where zeros are shown, whoever reads the rule knows that a hidden count is at least one. Some zeros are hidden all the
 * same (group disclosure, wishes, earlier releases), but he cannot tell which: so he guesses that none is, and where
 * that cannot be, he comes at most to the truth. Of sums it tells nothing: there is no least amount above zero, and
 * numbers between two that are possible are possible too.
 * @param hidden the numbers that are listed without being shown; a margin that is not listed may be zero
 */
export function guessesOf({ variables }: System, hidden: Iterable<number>): ReadonlySet<number>[] {
  const counts = [...hidden].filter((index) => variables[index]?.measure === 'count');
  // Of a number that only earlier releases hide the truth is not known to us, so it may be in the guess or not.
  const mayBeAbove = counts.filter((index) => variables[index]?.value !== 0);
  const areAbove = counts.filter((index) => (variables[index]?.value ?? 0) > 0);
  return [counts, mayBeAbove, areAbove].map((guess) => new Set(guess));
}
