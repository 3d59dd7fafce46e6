let connected = true;
const listeners = new Set<(connected: boolean) => void>();

/** Whether the server answered last time it was asked. Told by `http` and the live stream. */
export function tellConnection(now: boolean): void {
  if (connected === now) return;
  connected = now;
  for (const listener of listeners) listener(now);
}

/** Calls the listener at each change; returns the function that takes it off. */
export function onConnection(listener: (connected: boolean) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const isConnected = () => connected;
