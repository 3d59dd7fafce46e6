import type { Permission } from '@okenko/shared/access/permissions';
import type { Me } from '@okenko/shared/auth/auth.contract';
import { useQuery } from '@tanstack/react-query';
import { http } from './http.js';

export const ME_KEY = ['me'] as const;
export const ME_PATH = '/api/auth/me';

/** Fetches who is signed in. The session is kept or dropped by the gate, never by a failing refresh. */
export function fetchMe(): Promise<Me> {
  return http.get<Me>(ME_PATH, undefined, { background: true });
}

/** The person who is signed in. Only for what stands behind the session gate. */
export function useMe(): Me {
  const { data } = useQuery({ queryKey: ME_KEY, queryFn: fetchMe, staleTime: Infinity, retry: false });
  if (!data) throw new Error('useMe is used outside the session');
  return data;
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

/** The person who is signed in, or undefined before that. */
export function useMeIfAny(): Me | undefined {
  return useQuery({ queryKey: ME_KEY, queryFn: fetchMe, staleTime: Infinity, retry: false, enabled: false })
    .data;
}
