import type { Me } from '@okenko/shared/auth/auth.contract';

/** Where the day begins: at the desk for those who record, else at the overview. */
export function startPageOf(me: Me): string {
  return me.permissions.includes('consultation:record') ? '/desk' : '/home';
}
