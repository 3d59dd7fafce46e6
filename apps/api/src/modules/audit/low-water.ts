/** Where the database's transactions stand: newest line seen, next transaction to begin, oldest still running. */
export interface Horizon {
  newest: bigint;
  next: bigint;
  oldest: bigint;
}

/**
 * Below which line everything is sealed for good. Lines get their numbers before they commit, so a lower number may
 * appear after a higher one; the mark therefore rises only past lines whose every possible writer has ended.
 */
export class LowWater {
  private mark: Horizon | null = null;
  private settled: bigint | null = null;

  constructor(private value: bigint) {}

  get low(): bigint {
    return this.value;
  }

  /** @param firstUnsealed the lowest visible line that is not sealed, or null when all are */
  observe(now: Horizon, firstUnsealed: bigint | null): void {
    if (this.mark !== null && now.oldest >= this.mark.next) {
      this.settled = this.mark.newest;
      this.mark = null;
    }
    if (this.settled !== null && (firstUnsealed === null || firstUnsealed > this.settled)) {
      this.value = this.settled > this.value ? this.settled : this.value;
      this.settled = null;
    }
    if (this.settled === null) this.mark ??= now;
  }
}
