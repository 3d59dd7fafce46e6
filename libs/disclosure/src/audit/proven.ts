import type { Block } from './block.ts';
import type { Interval } from './interval.ts';
import { limitsOf } from './limits.ts';
import { TOLERANCE } from './rounding.ts';

/** The least (1) or the most (−1) that a number can be. */
export type End = 1 | -1;

/** Millionths of a minute or a crown tell nobody anything. */
const DECIMALS = 6;

/** What is proven of each number of a block; of contacts in whole numbers. */
export class Proven {
  readonly #whole: boolean;
  readonly #low: Float64Array;
  readonly #high: Float64Array;

  /** @param at for each variable of the block its column */
  constructor(block: Block, at: ReadonlyMap<number, number>) {
    const { low, high } = limitsOf(block, at);
    this.#whole = block.whole;
    this.#low = low;
    this.#high = high;
    if (!block.whole) return;
    for (const column of low.keys()) {
      this.prove(column, 1, low[column] ?? 0);
      this.prove(column, -1, high[column] ?? Infinity);
    }
  }

  of(column: number): Interval {
    // Adding nothing makes a plain zero of the negative one that rounding may leave.
    return { low: (this.#low[column] ?? 0) + 0, high: (this.#high[column] ?? Infinity) + 0 };
  }

  prove(column: number, end: End, value: number): void {
    if (end === 1) this.#low[column] = this.#whole ? Math.ceil(value - TOLERANCE) : tidied(value);
    else this.#high[column] = this.#whole ? Math.floor(value + TOLERANCE) : tidied(value);
  }
}

/** Without what the rounding of the machine has left of a decimal. */
function tidied(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
