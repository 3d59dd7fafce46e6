import type { DraftKey, Me } from '@okenko/shared/auth/auth.contract';
import type { QueryClient } from '@tanstack/react-query';
import { onConnection } from '../connection.js';
import { http } from '../http.js';
import { onLive } from '../live.js';
import { ME_KEY } from '../session.js';
import { guardSignOut, onExpired, onLock, onSignOut, onUnlock } from '../session-events.js';
import { wallClock } from './clock.js';
import { sendToOpen } from './closed-office.js';
import { DraftDatabase } from './draft-database.js';
import { draftServer } from './draft-server.js';
import { Drafts } from './drafts.js';
import { LeftTexts } from './left-texts.js';
import { SetAside } from './set-aside.js';
import { BrowserWindows } from './windows.js';

/** The drafts of whoever is signed in at this window. */
export const drafts = new Drafts({
  server: draftServer,
  database: new DraftDatabase(),
  clock: wallClock,
  fetchKey: () => http.get<DraftKey>('/api/auth/draft-key', undefined, { background: true }),
  openWindows: (userId, handlers) => new BrowserWindows(userId, handlers),
});

/** What was thrown away at this window a moment ago. */
export const setAside = new SetAside(drafts, wallClock);

/** What is half-typed in records that were left at this window. */
export const leftTexts = new LeftTexts();

let client: QueryClient | null = null;

/** Begins to keep drafts for this person; once begun it goes on under every page until the person leaves. */
export function keepDrafts(userId: string, cache: QueryClient): void {
  if (client === null) listenToBrowser();
  if (client !== cache) {
    client = cache;
    // Who is signed in leaves the cache with the session, also when another window ended it.
    cache.getQueryCache().subscribe(({ type, query }) => {
      if (query.queryKey[0] !== ME_KEY[0]) return;
      if (type === 'updated') sendToOpen(drafts, cache.getQueryData<Me>(ME_KEY)?.offices ?? []);
      if (type !== 'removed') return;
      setAside.forget();
      void stopDrafts();
    });
  }
  void drafts.start(userId);
}

/** How long leaving waits for what is being sent. */
const LEAVE_WAIT_MS = 2_000;

/** What is typed goes out first; false where it can go nowhere. */
async function isKept(): Promise<boolean> {
  await drafts.settle(LEAVE_WAIT_MS);
  return !drafts.wouldLoseBySigningOut;
}

/** A record that leaves the screen meanwhile keeps its texts until the drafts are gone, so they go last. */
async function stopDrafts(): Promise<void> {
  await drafts.stop();
  leftTexts.forget();
}

function listenToBrowser(): void {
  guardSignOut(isKept);
  onSignOut(async () => {
    setAside.discardAll();
    await drafts.settle(LEAVE_WAIT_MS);
    await stopDrafts();
  });
  onExpired(() => drafts.pause());
  onLock(() => drafts.pause());
  onUnlock(() => drafts.wake());
  onLive('open', () => drafts.wake());
  onConnection((connected) => connected && drafts.wake());
  window.addEventListener('online', () => drafts.wake());
  window.addEventListener('focus', () => drafts.take());
  window.addEventListener('pagehide', () => void drafts.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void drafts.flush();
    else drafts.wake();
  });
  window.addEventListener('beforeunload', (event) => {
    if (drafts.wouldLose) event.preventDefault();
  });
}
