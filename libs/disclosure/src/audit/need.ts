import type { Interval } from './interval.ts';

/** What a hidden number must keep from the attacker. */
export interface Need {
  /** The least width of its interval; 0 asks only that it is no single number. */
  readonly width: number;
  /** For a dominated sum: what the interval must reach, so that the largest contributor is not given away. */
  readonly reach: number | undefined;
}

/** Sums of decimals are right to this part of them. */
const ROUNDING = 1e-9;

export function keeps({ low, high }: Interval, { width, reach }: Need): boolean {
  const span = high - low;
  const rounding = ROUNDING * Math.max(1, Number.isFinite(high) ? high : low);
  return span > rounding && span >= width - rounding && (reach === undefined || high >= reach - rounding);
}
