import type { Me } from '@okenko/shared/auth/auth.contract';
import { http, ProblemError } from '../../lib/http.js';

/** Whose lock the server has not heard of. In every window of this browser, and past their end. */
const KEPT = 'okenko.lock-owed';
const AGAIN_MS = 3_000;
/** What the server itself says of a session that is over or locked already; a network on the way says other things. */
const NEEDLESS = new Set(['auth.signed_out', 'auth.locked']);
let timer: ReturnType<typeof setTimeout> | undefined;

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** Somebody gave the password, or left: nothing is locked any more. */
export function forgetLock(): void {
  clearTimeout(timer);
  try {
    localStorage.removeItem(KEPT);
  } catch {
    // Where nothing is kept, nothing is owed.
  }
}

/** The lock is owed from the moment it is wished: a reload before the server hears of it must not open the screen. */
export function oweLock(userId: string): void {
  try {
    localStorage.setItem(KEPT, userId);
  } catch {
    // The browser keeps nothing.
  }
}

/** Tells the server of a lock that it has not heard of, again and again until it has. */
export async function payLock(): Promise<void> {
  clearTimeout(timer);
  const owed = kept();
  if (owed === null) return;
  const isHeard = await http.post('/api/auth/lock', {}, { background: true }).then(
    () => true,
    (error: unknown) => error instanceof ProblemError && NEEDLESS.has(error.problem.code),
  );
  // A password may have been given meanwhile.
  if (kept() !== owed) return;
  if (isHeard) forgetLock();
  else timer = setTimeout(() => void payLock(), AGAIN_MS);
}

/** The person as they are to be met: behind a lock that the server has not heard of, locked all the same. */
export function withOwedLock(me: Me): Me {
  return kept() === me.user.id ? { ...me, locked: true } : me;
}
