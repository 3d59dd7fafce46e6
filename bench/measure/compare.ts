import type pg from 'pg';
import type { Case } from '../cases/case.ts';
import type { Place } from '../fill/place.ts';
import type { Loader } from '../load/loader.ts';
import type { RunResult } from '../load/work.ts';
import { figuresOf } from './percentiles.ts';
import type { Figures, Measured } from './percentiles.ts';
import { processorTime } from './processor.ts';

/** A server and the database behind it. */
export interface Target {
  readonly pid: number;
  readonly port: number;
  readonly place: Place;
  readonly owner: pg.Client;
}

export interface Comparison {
  readonly title: string;
  readonly connections: number;
  readonly ours: Figures;
  readonly other: Figures;
  /** What a server answered wrongly, in words; null when every answer was right. */
  readonly wrong: string | null;
}

export interface Wish {
  readonly connections: number;
  /** For each server, in all rounds together. */
  readonly seconds: number;
  readonly signal: AbortSignal;
}

type Outcome = RunResult & Measured;

/** The servers take turns, so that what else the machine does hits both. */
const ROUNDS = 4;
const WARM_UP_SECONDS = 0.2;
/** Both servers do a case so often before it is measured: code runs slower until the engine knows it. */
const PRACTICE = { connections: 8, requests: 1_500, seconds: 1, rounds: 6 };

/** Measures one case at one number of connections: ours, other, other, ours; neither is always the first. */
export async function compare(
  loader: Loader,
  oneCase: Case,
  ours: Target,
  other: Target,
  wish: Wish,
): Promise<Comparison> {
  const ourRuns: Outcome[] = [];
  const otherRuns: Outcome[] = [];
  const turns = [
    { target: ours, runs: ourRuns },
    { target: other, runs: otherRuns },
  ];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { target, runs } of turns) runs.push(await measure(loader, oneCase, target, wish));
    turns.reverse();
  }
  const wrong = [...ourRuns, ...otherRuns].find((run) => run.wrong > 0)?.firstWrong ?? null;
  const { connections } = wish;
  return { title: oneCase.title, connections, ours: figuresOf(ourRuns), other: figuresOf(otherRuns), wrong };
}

/** Lets a server do a case without measuring it. */
export async function practise(
  loader: Loader,
  oneCase: Case,
  target: Target,
  signal: AbortSignal,
): Promise<void> {
  const wish = { connections: PRACTICE.connections, seconds: PRACTICE.seconds * ROUNDS, signal };
  let requests = 0;
  for (let round = 0; round < PRACTICE.rounds && requests < PRACTICE.requests; round += 1)
    requests += (await measure(loader, oneCase, target, wish)).requests;
}

async function measure(loader: Loader, oneCase: Case, target: Target, wish: Wish): Promise<Outcome> {
  wish.signal.throwIfAborted();
  const { pid, port, place, owner } = target;
  const { connections } = wish;
  const seconds = wish.seconds / ROUNDS;
  const work = await oneCase.work(owner, place, { connections, seconds: seconds + WARM_UP_SECONDS });
  const cookies = place.workers.map(({ cookie }) => cookie);
  const before = processorTime(pid);
  const result = await loader.run({
    port,
    connections,
    milliseconds: seconds * 1_000,
    warmUpMilliseconds: WARM_UP_SECONDS * 1_000,
    cookies,
    work,
  });
  return { ...result, processorMilliseconds: processorTime(pid) - before };
}
