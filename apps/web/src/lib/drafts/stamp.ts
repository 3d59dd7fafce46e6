/** Windows that stamp in the same millisecond are told apart by a number of their own below this. */
const WINDOWS = 1_000;

/** The moment that a stamp says, in milliseconds since 1970. */
export function stampedAt(stamp: number): number {
  return Math.floor(stamp / WINDOWS);
}

/**
 * Hybrid logical clock: follows the wall clock, never goes back, and is ahead of every stamp it has seen, so that
 * what a person does later carries the larger stamp in whichever window it happens.
 */
export class StampClock {
  private last = 0;

  constructor(
    private readonly now: () => number,
    private readonly window = Math.floor(Math.random() * WINDOWS),
  ) {}

  next(): number {
    this.last = Math.max(Math.floor(this.now()), this.last + 1);
    return this.last * WINDOWS + this.window;
  }

  seen(stamps: Iterable<number>): void {
    for (const stamp of stamps) this.last = Math.max(this.last, stampedAt(stamp));
  }
}
