import type { Permission } from '@okenko/shared/access/permissions';
import type { Me } from '@okenko/shared/auth/auth.contract';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { http } from './http.js';

export const ME_KEY = ['me'] as const;
const ME_PATH = '/api/auth/me';

let early: Promise<Me> | null = null;

/** Asks who is signed in before anything is drawn; the first `fetchMe` takes the answer. */
export function fetchMeEarly(): void {
  early = http.get<Me>(ME_PATH, undefined, { background: true });
  early.catch(() => {});
}

/** Fetches who is signed in. The session is kept or dropped by the gate, never by a failing refresh. */
export async function fetchMe(): Promise<Me> {
  const asked = early ?? http.get<Me>(ME_PATH, undefined, { background: true });
  early = null;
  return asked;
}

/** The person who is signed in, or undefined before that. */
export function useMeIfAny(): Me | undefined {
  return useQuery({ queryKey: ME_KEY, queryFn: fetchMe, staleTime: Infinity, retry: false, enabled: false })
    .data;
}

/** The person who is signed in. Only for what stands behind the session gate. */
export function useMe(): Me {
  const me = useMeIfAny();
  if (!me) throw new Error('useMe is used outside the session');
  return me;
}

/** True where the role the person works in now holds the right. */
export function useCan(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}

/** The office the person works at now, or null for roles of the whole town. */
export function useOffice(): Me['offices'][number] | null {
  const me = useMe();
  return me.offices.find((office) => office.id === me.officeId) ?? null;
}

export interface SessionActions {
  /** Covers the screen until the same person unlocks. */
  lock: () => Promise<void>;
  /** Throws where the server could not be told. */
  signOut: (everywhere?: boolean) => Promise<void>;
  /** Asks again who is signed in. */
  refresh: () => Promise<void>;
}

export const SessionActionsContext = createContext<SessionActions | null>(null);

/** Locking and leaving. */
export function useSessionActions(): SessionActions {
  const value = useContext(SessionActionsContext);
  if (!value) throw new Error('useSessionActions is used outside the session');
  return value;
}
