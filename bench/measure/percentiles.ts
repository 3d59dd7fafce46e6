/** What a run of requests looks like: how many a second, and how long the middle and the slow ones took. */
export interface Figures {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** The value that `share` of the sorted values do not exceed (nearest rank). NaN when there is none. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return NaN;
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1] ?? NaN;
}

/** Figures of several runs taken together. */
export function figuresOf(runs: readonly { latencies: Float64Array; milliseconds: number }[]): Figures {
  const total = runs.reduce((sum, run) => sum + run.latencies.length, 0);
  const all = new Float64Array(total);
  let at = 0;
  for (const { latencies } of runs) {
    all.set(latencies, at);
    at += latencies.length;
  }
  all.sort();
  const milliseconds = runs.reduce((sum, run) => sum + run.milliseconds, 0);
  return {
    requests: total,
    perSecond: (total * 1_000) / milliseconds,
    p50: percentile(all, 0.5),
    p95: percentile(all, 0.95),
    p99: percentile(all, 0.99),
  };
}
