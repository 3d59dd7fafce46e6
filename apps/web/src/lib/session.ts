import type { Permission } from '@okenko/shared/access/permissions';
import type { Me } from '@okenko/shared/auth/auth.contract';
import { createContext, useContext } from 'react';
import { takeEarly } from './early.js';
import { http } from './http.js';
import { paths } from './paths.js';

export const ME_KEY = ['me'] as const;

/** Fetches who is signed in. The session is kept or dropped by the gate, never by a failing refresh. */
export async function fetchMe(): Promise<Me> {
  return takeEarly<Me>(paths.me) ?? http.get<Me>(paths.me, undefined, { background: true });
}

/** Provided by `MeInCache`. */
export const MeContext = createContext<Me | undefined>(undefined);

/** The person who is signed in, or undefined before that. */
export const useMeIfAny = (): Me | undefined => useContext(MeContext);

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

/** True where a contact may begin: by the role, and at an open office that it would belong to. */
export function useMayBegin(): boolean {
  const { officeId } = useMe();
  return useCan('consultation:record') && officeId !== null;
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
