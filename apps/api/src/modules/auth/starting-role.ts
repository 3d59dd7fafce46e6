import { roles } from '@okenko/shared/access/roles';
import type { Role } from '@okenko/shared/access/roles';
import { worksInOffice } from '@okenko/shared/access/roles';

/** What a person with several roles starts the day as: the one closest to the counter. */
export function startingRole(held: readonly Role[]): Role {
  const first = roles.find((role) => held.includes(role));
  if (first === undefined) throw new Error('An account without a role.');
  return first;
}

/**
 * The office a role starts in, or null for work without one. A closed one where there is no other: nothing begins
 * there, but what was left open is finished.
 * @param offices those of the person, the closed ones last
 */
export function startingOffice(role: Role, offices: readonly { id: string }[]): string | null {
  return worksInOffice(role) ? (offices[0]?.id ?? null) : null;
}
