import type { Comparison } from '../measure/compare.ts';
import { short, table } from './table.ts';

/** At least half of what the bare server does. */
export const THROUGHPUT_GOAL = 0.5;
/** At this many connections the slow requests may take twice as long at most. */
export const P95_GOAL = 2;
export const P95_CONNECTIONS = 8;
/** A list of a million rows may take half as long again as one of ten thousand. */
export const SIZE_GOAL = 1.5;

export interface Report {
  readonly text: string;
  readonly missed: readonly string[];
}

/** Okénko beside the bare server. */
export function besideBare(comparisons: readonly Comparison[]): Report {
  const head = [
    'case',
    'conn',
    'req/s',
    'bare',
    'ratio',
    'p50',
    'p95',
    'p99',
    'bare p50',
    'p95',
    'p99',
    'p95 ratio',
    'cpu',
    'bare cpu',
    '',
  ];
  const rows = comparisons.map((one) => {
    const { ours, other } = one;
    const times = [ours.p50, ours.p95, ours.p99, other.p50, other.p95, other.p99].map(short);
    const speed = [ours.perSecond, other.perSecond].map(short);
    return [
      one.title,
      String(one.connections),
      ...speed,
      throughputRatio(one).toFixed(2),
      ...times,
      p95Ratio(one).toFixed(2),
      ours.processor.toFixed(2),
      other.processor.toFixed(2),
      verdict(one),
    ];
  });
  return { text: table(head, rows), missed: comparisons.flatMap(missedBeside) };
}

/** The same server with many and with few records. */
export function bySize(comparisons: readonly Comparison[], large: number, small: number): Report {
  const head = [
    'case',
    'conn',
    `p50 of ${short(large)}`,
    `of ${short(small)}`,
    'ratio',
    'p95',
    'p95',
    'req/s',
    'req/s',
    '',
  ];
  const missed: string[] = [];
  const rows = comparisons.map((one) => {
    const { ours, other } = one;
    const ratio = ours.p50 / other.p50;
    const good = one.wrong === null && ratio <= SIZE_GOAL;
    if (!good) missed.push(`${one.title} at ${one.connections}: ${one.wrong ?? `${ratio.toFixed(2)} times`}`);
    const rest = [ours.p95, other.p95, ours.perSecond, other.perSecond].map(short);
    return [
      one.title,
      String(one.connections),
      short(ours.p50),
      short(other.p50),
      ratio.toFixed(2),
      ...rest,
      good ? 'ok' : 'MISSED',
    ];
  });
  return { text: table(head, rows), missed };
}

function throughputRatio({ ours, other }: Comparison): number {
  return ours.perSecond / other.perSecond;
}

function p95Ratio({ ours, other }: Comparison): number {
  return ours.p95 / other.p95;
}

function verdict(one: Comparison): string {
  if (one.wrong !== null) return 'WRONG';
  return missedBeside(one).length === 0 ? 'ok' : 'MISSED';
}

function missedBeside(one: Comparison): string[] {
  const name = `${one.title} at ${one.connections}`;
  if (one.wrong !== null) return [`${name}: a wrong answer: ${one.wrong}`];
  const missed: string[] = [];
  if (throughputRatio(one) < THROUGHPUT_GOAL)
    missed.push(`${name}: ${throughputRatio(one).toFixed(2)} of the bare throughput`);
  if (one.connections === P95_CONNECTIONS && p95Ratio(one) > P95_GOAL)
    missed.push(`${name}: p95 is ${p95Ratio(one).toFixed(2)} times the bare one`);
  return missed;
}
