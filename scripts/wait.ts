import { setTimeout as sleep } from 'node:timers/promises';

/** Asks `done` every `everyMs` until it says true. Returns false when `limitMs` have passed. */
export async function waitUntil(
  done: () => boolean | Promise<boolean>,
  limitMs: number,
  everyMs = 50,
): Promise<boolean> {
  const end = Date.now() + limitMs;
  while (!(await done())) {
    if (Date.now() >= end) return false;
    await sleep(everyMs);
  }
  return true;
}
