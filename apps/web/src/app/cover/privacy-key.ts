import { useSyncExternalStore } from 'react';

let hidden = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (hidden === next) return;
  hidden = next;
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
    const hides = event.key === 'F9';
    const shows = hidden && event.key === 'Escape';
    if (!hides && !shows) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) set(hides ? !hidden : false);
  };
  window.addEventListener('keydown', listen, { capture: true });
  return () => window.removeEventListener('keydown', listen, { capture: true });
}
