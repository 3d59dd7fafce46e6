/** What a run of requests looks like: how many a second, and how long the middle and the slow ones took. */
export interface Figures {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Milliseconds that the server's own process was at work for one request; NaN where the system does not tell. */
  readonly processor: number;
}

/** What was measured of one run. */
export interface Measured {
  readonly latencies: Float64Array;
  readonly milliseconds: number;
  readonly requests: number;
  /** Milliseconds that the server's process was at work. */
  readonly processorMilliseconds: number;
}

/** The value that `share` of the sorted values do not exceed (nearest rank). NaN when there is none. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return NaN;
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1] ?? NaN;
}

/** Figures of several runs taken together. */
export function figuresOf(runs: readonly Measured[]): Figures {
  const total = runs.reduce((count, run) => count + run.latencies.length, 0);
  const all = new Float64Array(total);
  let at = 0;
  for (const { latencies } of runs) {
    all.set(latencies, at);
    at += latencies.length;
  }
  all.sort();
  return {
    requests: total,
    perSecond: (total * 1_000) / sum(runs, 'milliseconds'),
    p50: percentile(all, 0.5),
    p95: percentile(all, 0.95),
    p99: percentile(all, 0.99),
    processor: sum(runs, 'processorMilliseconds') / sum(runs, 'requests'),
  };
}

function sum(
  runs: readonly Measured[],
  field: 'milliseconds' | 'requests' | 'processorMilliseconds',
): number {
  return runs.reduce((total, run) => total + run[field], 0);
}
