import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from '../start-problem.ts';
import type { ApiProcess } from './api-process.ts';

export interface ApiEvents {
  readonly tell: (line: string) => void;
  /** The API cannot be kept running. */
  readonly giveUp: (reason: string) => void;
}

export interface KeptApi {
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const PAUSES_MS = [500, 1000, 2000, 4000, 8000];

/** An API that ran this long was not in a circle of crashes. */
const STEADY_MS = 60_000;

/**
 * Starts the API, waits until it answers, and starts it again whenever it ends by itself.
 * @throws StartProblem when the first one does not become ready.
 */
export async function keepApi(
  start: () => ApiProcess,
  events: ApiEvents,
  signal: AbortSignal,
): Promise<KeptApi> {
  let current = start();
  if (!(await current.isReady(READY_WITHIN_MS, signal))) {
    const silent = sleep(0, `it did not answer within ${READY_WITHIN_MS / 1000} s`);
    const why = await Promise.race([current.ended, silent]);
    await current.stop();
    signal.throwIfAborted();
    throw new StartProblem(`The server did not become ready (${why}). What it said stands above.`);
  }
  const stopping = new AbortController();
  const again = (): ApiProcess => (current = start());
  const work = keep(current, again, events, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await current.stop();
      await work;
    },
  };
}

async function keep(
  first: ApiProcess,
  start: () => ApiProcess,
  events: ApiEvents,
  signal: AbortSignal,
): Promise<void> {
  let api = first;
  let failures = 0;
  for (;;) {
    const startedAt = Date.now();
    const why = await api.ended;
    if (signal.aborted) return;
    if (Date.now() - startedAt > STEADY_MS) failures = 0;
    const pause = PAUSES_MS[failures];
    if (pause === undefined) {
      events.giveUp(`The server keeps ending (${why}). What it said stands above.`);
      return;
    }
    failures += 1;
    events.tell(`The server has ended unexpectedly (${why}); starting it again.`);
    await sleep(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    api = start();
  }
}
