import { createContext, useContext } from 'react';
import type { SessionGateActions } from './use-session-gate.js';

export type SessionActions = Pick<SessionGateActions, 'lock' | 'signOut' | 'refresh'>;

export const SessionActionsContext = createContext<SessionActions | null>(null);

/** Locking and leaving, for the shell and the account. */
export function useSessionActions(): SessionActions {
  const value = useContext(SessionActionsContext);
  if (!value) throw new Error('useSessionActions is used outside the session');
  return value;
}
