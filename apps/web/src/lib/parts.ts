import { isServerThere } from './ask-server.js';
import { onConnection } from './connection.js';
import { fetchMissingStyles } from './missing-styles.js';

/** A part of the program in a file of its own: the first screen does without it. */
export interface Part<T> {
  /** The part, once it was fetched. */
  here: () => T | null;
  /** Asks for it once. */
  once: () => Promise<T>;
  /** Asks for as long as nobody answers. Rejects with `PartRefused`; the next call asks anew. */
  fetch: () => Promise<T>;
}

/** The server is there and does not give the part: usually a new version was installed meanwhile. */
export class PartRefused extends Error {
  constructor(cause: unknown) {
    super('part refused', { cause });
    this.name = 'PartRefused';
  }
}

const REFUSALS = 3;
const AFTER_REFUSAL_MS = 700;
/** At the latest: it is tried as soon as somebody hears that the server is back. */
const WHILE_AWAY_MS = 5_000;

const ahead: Part<unknown>[] = [];

export function part<T>(load: () => Promise<T>): Part<T> {
  let here: T | null = null;
  let fetching: Promise<T> | null = null;
  const once = async () => {
    if (here !== null) return here;
    await fetchMissingStyles();
    return (here = await load());
  };
  const fetch = () =>
    (fetching ??= persistently(once).finally(() => {
      fetching = null;
    }));
  return { here: () => here, once, fetch };
}

/** A part that must be at hand when the network is not: `fetchAhead` fetches it. */
export function partAhead<T>(load: () => Promise<T>): Part<T> {
  const one = part(load);
  ahead.push(one);
  return one;
}

/** Fetches what must be at hand, one after the other: somebody is at work. Returns the function that stops it. */
export function fetchAhead(): () => void {
  let isWanted = true;
  const all = async () => {
    for (const one of ahead) if (isWanted) await one.fetch().catch(() => {});
  };
  void all();
  return () => {
    isWanted = false;
  };
}

async function persistently<T>(load: () => Promise<T>): Promise<T> {
  for (let refusals = 0; ;) {
    try {
      return await load();
    } catch (error) {
      // A failed import does not say why it failed.
      if (!(await isServerThere())) await serverMayBeBack();
      else if (++refusals === REFUSALS) throw new PartRefused(error);
      else await new Promise((resolve) => setTimeout(resolve, AFTER_REFUSAL_MS));
    }
  }
}

function serverMayBeBack(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      off();
      clearTimeout(timer);
      resolve();
    };
    const off = onConnection((connected) => connected && end());
    const timer = setTimeout(end, WHILE_AWAY_MS);
  });
}
