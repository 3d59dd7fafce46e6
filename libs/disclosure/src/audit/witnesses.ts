import type { System } from '../tables/system.ts';
import type { Interval } from './interval.ts';

/**
 * The least and the most that each number has been seen to be in some solution that holds exactly. What is possible
 * stays possible when more is hidden, so the rounds of one protection share them.
 */
export class Witnesses {
  readonly #least = new Map<number, number>();
  readonly #most = new Map<number, number>();

  note(variable: number, value: number): void {
    if (value < this.least(variable)) this.#least.set(variable, value);
    if (value > this.most(variable)) this.#most.set(variable, value);
  }

  /** Infinity where it was never seen. */
  least(variable: number): number {
    return this.#least.get(variable) ?? Infinity;
  }

  most(variable: number): number {
    return this.#most.get(variable) ?? -Infinity;
  }

  /** From the least to the most that it has been seen to be. */
  seenOf(variable: number): Interval {
    return { low: this.least(variable), high: this.most(variable) };
  }
}

/** What has been seen to be possible by what can be read, and by what can be guessed beside it. */
export interface Evidence {
  readonly first: Witnesses;
  readonly second: Witnesses;
}

/** The true numbers are one of the possible solutions for everybody who does not guess wrong. */
export function evidenceOf(system: System): Evidence {
  return { first: trueNumbers(system), second: trueNumbers(system) };
}

function trueNumbers({ variables }: System): Witnesses {
  const witnesses = new Witnesses();
  variables.forEach(({ value }, index) => {
    if (value !== undefined) witnesses.note(index, value);
  });
  return witnesses;
}
