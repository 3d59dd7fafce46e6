import { v7 } from 'uuid';

const WINDOW_KEY = 'okenko.window';
const BROWSER_KEY = 'okenko.browser';
/** The last digits of a window's id are its browser's. */
const BROWSER_DIGITS = 12;

const BROWSER_ID = kept(
  () => localStorage,
  BROWSER_KEY,
  v7().slice(-BROWSER_DIGITS),
  () => true,
);

/** Held as long as the window lives; the browser lets go of it also where the window crashes. */
const lockOf = (id: string) => `okenko-window-${id}`;
const locks = () => (globalThis.navigator as Partial<Navigator>).locks;

/** How long the page of before may hold on to this window's id while the next one of a reload is there already. */
const RELOAD_MS = 2_000;

/**
 * This window among all windows that may have a record open, said to the others of this browser as long as it lives.
 * A reload keeps the id: no window meets its own past. A duplicated window begins with a copy of the other's id; it
 * sees by the lock that the other lives, and takes a new one.
 */
export async function claimWindow(): Promise<string> {
  const id = kept(() => sessionStorage, WINDOW_KEY, freshId(), isOfThisBrowser);
  if (await hold(id)) return id;
  const own = freshId();
  keep(() => sessionStorage, WINDOW_KEY, own);
  await hold(own);
  return own;
}

/** @returns false where another window has the id and does not let it go */
function hold(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    const lockManager = locks();
    if (lockManager === undefined) return resolve(true);
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), RELOAD_MS);
    const holding = () => {
      clearTimeout(timer);
      resolve(true);
      return new Promise<never>(() => {});
    };
    lockManager.request(lockOf(id), { signal: waiting.signal }, holding).catch(() => {
      clearTimeout(timer);
      // A browser that gives no locks at all leaves the window its id.
      resolve(!waiting.signal.aborted);
    });
  });
}

function freshId(): string {
  return v7().slice(0, -BROWSER_DIGITS) + BROWSER_ID;
}

export function isOfThisBrowser(windowId: string): boolean {
  return windowId.endsWith(BROWSER_ID);
}

/** Which windows of this browser are gone. The server learns it from their silence only, half a minute later. */
export async function goneWindows(windowIds: readonly string[]): Promise<ReadonlySet<string>> {
  const own = windowIds.filter(isOfThisBrowser);
  const query = own.length === 0 ? undefined : await locks()?.query();
  if (query === undefined) return new Set();
  const held = new Set(query.held?.map(({ name }) => name));
  return new Set(own.filter((id) => !held.has(lockOf(id))));
}

function kept(
  storage: () => Storage,
  key: string,
  fresh: string,
  isRight: (known: string) => boolean,
): string {
  try {
    const known = storage().getItem(key);
    if (known !== null && isRight(known)) return known;
  } catch {
    return fresh;
  }
  keep(storage, key, fresh);
  return fresh;
}

function keep(storage: () => Storage, key: string, value: string): void {
  try {
    storage().setItem(key, value);
  } catch {
    // The browser keeps nothing; then this window is new each time.
  }
}
