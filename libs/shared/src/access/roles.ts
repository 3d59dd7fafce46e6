import { z } from 'zod';

/** Who may hold an account. Partners and citizens have none. */
export const roles = [
  'desk_worker',
  'specialist',
  'lead',
  'supervisor',
  'coordinator',
  'admin',
  'privacy_officer',
] as const;
export const role = z.enum(roles).meta({ id: 'Role' });
export type Role = z.infer<typeof role>;

/** Pairs of roles that one person may not hold: who runs the system does not watch over it. */
const APART: readonly (readonly [Role, Role])[] = [['admin', 'privacy_officer']];

/** The first pair of roles that may not be held together, or null. */
export function rolesInConflict(held: readonly Role[]): readonly [Role, Role] | null {
  return APART.find(([one, other]) => held.includes(one) && held.includes(other)) ?? null;
}

/** Roles whose work happens in an office; the others work for the whole town. */
export function worksInOffice(held: Role): boolean {
  return held === 'desk_worker' || held === 'specialist' || held === 'lead';
}

/** Roles that know of their own consultations alone, at the office where they work. */
export function seesOwnOnly(held: Role): boolean {
  return held === 'specialist';
}
