/** What an attacker can say of a hidden number: it lies between these two, both of which are possible. */
export interface Interval {
  readonly low: number;
  /** Infinity where nothing bounds it. */
  readonly high: number;
}
