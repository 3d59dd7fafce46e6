import { setTimeout as sleep } from 'node:timers/promises';
import { wordsFor } from '../start-problem.ts';
import { runningPostmaster } from './postmaster-file.ts';
import { type ServerPlace, startServer } from './server.ts';
import type { ServerSettings } from './settings.ts';

export interface ServerEvents {
  /** One line for the person. */
  readonly tell: (line: string) => void;
  /** The server cannot be brought back. */
  readonly giveUp: (reason: string) => void;
}

export interface ServerWatch {
  /** Ends the watch; resolves when no restart is under way any more. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 500;
const PAUSES_MS = [0, 1000, 2000, 5000, 10_000, 20_000];

/** A server that stays up this long was not in a circle of crashes. */
const STEADY_MS = 60_000;

/** Brings the server back when it is gone, on the same port: the API knows it there and reconnects by itself. */
export function watchServer(place: ServerPlace, settings: ServerSettings, events: ServerEvents): ServerWatch {
  const stopping = new AbortController();
  const work = watch(place, settings, events, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await work;
    },
  };
}

async function watch(
  place: ServerPlace,
  settings: ServerSettings,
  events: ServerEvents,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  let startedAt = Date.now();
  while (await pause(LOOK_EVERY_MS, signal)) {
    if (runningPostmaster(place.layout.cluster) !== null) continue;
    if (Date.now() - startedAt > STEADY_MS) failures = 0;
    const wait = PAUSES_MS[failures];
    if (wait === undefined) {
      events.giveUp('The embedded database keeps ending.');
      return;
    }
    failures += 1;
    events.tell('The embedded database has ended unexpectedly; bringing it back.');
    if (!(await pause(wait, signal))) return;
    try {
      await startServer(place, settings);
      startedAt = Date.now();
      events.tell('The embedded database is back.');
    } catch (error) {
      events.tell(wordsFor(error));
    }
  }
}

/** False when the watch was ended meanwhile. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(milliseconds, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
