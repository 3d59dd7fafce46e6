import { http } from '../../lib/http.js';

const ME_PATH = '/api/auth/me';
const LONGEST_MS = 60_000;

/**
 * Tells the server that the person is there. It locks by what it is asked for, and somebody who reads, or types where
 * nothing is saved yet, asks for nothing: the screen would be covered in the middle of it.
 * @param limitMs idle time after which the server locks
 * @returns call at each sign of the person, with its moment; most of them are not passed on
 */
export function keepAwake(limitMs: number): (at: number) => void {
  const everyMs = Math.min(LONGEST_MS, limitMs / 2);
  let told = Date.now();
  return (at) => {
    if (at - told < everyMs) return;
    told = at;
    // A lock or an ended session shows by itself, and off-line nobody locks.
    void http.get(ME_PATH).catch(() => undefined);
  };
}
