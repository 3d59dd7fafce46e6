import { useSyncExternalStore } from 'react';
import { tellSession } from '../../lib/session-events.js';

/** Outlives a reload of this window, and only that: what is hidden must not come out by F5. */
const KEPT = 'okenko.hidden';
const listeners = new Set<() => void>();
let hidden = wasHidden();

function wasHidden(): boolean {
  try {
    return sessionStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
}

function set(next: boolean): void {
  if (hidden === next) return;
  hidden = next;
  for (const listener of listeners) listener();
  try {
    if (next) sessionStorage.setItem(KEPT, '');
    else sessionStorage.removeItem(KEPT);
  } catch {
    // The browser keeps nothing: the screen is hidden all the same, only a reload shows it.
  }
}

export const hideScreen = () => set(true);
export const showScreen = () => set(false);

export function useScreenHidden(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hidden,
  );
}

/**
 * F9 hides and shows, Esc shows, Shift+F9 locks what is hidden. Listens before everything else, so that no dialog
 * takes the key first.
 */
export function startPrivacyKey(): () => void {
  const listen = (event: KeyboardEvent) => {
    const hides = event.key === 'F9' && !event.shiftKey;
    const shows = hidden && event.key === 'Escape';
    const locks = hidden && event.key === 'F9' && event.shiftKey;
    if (!hides && !shows && !locks) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.repeat) return;
    // The lock first: what is below must not be seen between the two.
    if (locks) void tellSession('lockWish');
    set(hides ? !hidden : false);
  };
  window.addEventListener('keydown', listen, { capture: true });
  return () => window.removeEventListener('keydown', listen, { capture: true });
}
