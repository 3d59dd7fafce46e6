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

/** This window among all windows that may have a record open. Survives a reload: no window meets its own past. */
export const WINDOW_ID = kept(
  () => sessionStorage,
  WINDOW_KEY,
  v7().slice(0, -BROWSER_DIGITS) + BROWSER_ID,
  isOfThisBrowser,
);

/** Held as long as the window lives; the browser lets go of it also where the window crashes. */
const lockOf = (id: string) => `okenko-window-${id}`;
const locks = () => (globalThis.navigator as Partial<Navigator>).locks;

/** Says to the other windows of this browser that this one is there. */
export function holdWindow(): void {
  locks()
    ?.request(lockOf(WINDOW_ID), () => new Promise<never>(() => {}))
    .catch(() => {});
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
    storage().setItem(key, fresh);
  } catch {
    // The browser keeps nothing; then this window is new each time.
  }
  return fresh;
}
