import { useSyncExternalStore } from 'react';

/** Outlives a reload of this window, and only that: what is hidden must not come out by F5. */
const KEPT = 'okenko.hidden';
const listeners = new Set<() => void>();
let hidden = kept()?.getItem(KEPT) != null;

/** A browser may refuse to keep anything. */
function kept(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function set(next: boolean): void {
  if (hidden === next) return;
  hidden = next;
  if (next) kept()?.setItem(KEPT, '');
  else kept()?.removeItem(KEPT);
  for (const listener of listeners) listener();
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

/** F9 hides and shows, Esc shows. Listens before everything else, so that no dialog takes the key first. */
export function startPrivacyKey(): () => void {
  const listen = (event: KeyboardEvent) => {
    const hides = event.key === 'F9' && !event.shiftKey;
    const shows = hidden && event.key === 'Escape';
    if (!hides && !shows) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) set(hides ? !hidden : false);
  };
  window.addEventListener('keydown', listen, { capture: true });
  return () => window.removeEventListener('keydown', listen, { capture: true });
}
