import { useSyncExternalStore } from 'react';
import { isConnected, onConnection } from './connection.js';

/** Whether the server answered last time it was asked. */
export function useConnected(): boolean {
  return useSyncExternalStore(onConnection, isConnected);
}
