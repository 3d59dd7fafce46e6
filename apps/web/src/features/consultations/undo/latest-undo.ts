import { useEffect, useRef, useSyncExternalStore } from 'react';

type Undo = React.RefObject<() => void>;

let offered: readonly Undo[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Undo[]): void {
  offered = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers an undo while the component is mounted. @returns true while it is the latest, the one that the key takes */
export function useOfferedUndo(undo: () => void): boolean {
  const own = useRef(undo);
  useEffect(() => {
    own.current = undo;
  });
  useEffect(() => {
    set([...offered, own]);
    return () => set(offered.filter((one) => one !== own));
  }, []);
  return useSyncExternalStore(subscribe, () => offered.at(-1) === own);
}

/** Takes back what was recorded last, as long as that is offered. */
export function undoLatest(): void {
  offered.at(-1)?.current();
}
