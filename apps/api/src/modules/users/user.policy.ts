import { isDeepStrictEqual } from 'node:util';
import { rolesInConflict, worksInOffice } from '@okenko/shared/access/roles';
import type { Role } from '@okenko/shared/access/roles';
import type { StaffLanguage } from '@okenko/shared/common/languages';
import type { FieldProblem } from '@okenko/shared/common/problem';
import type { User, UserInput } from '@okenko/shared/users/users.contract';

/**
 * What stands against saving an account: nobody gives a role to themselves or shuts themselves out, who runs the
 * system does not watch over it, and work at a desk needs an office.
 * @param current the account as it stands, or null for a new one
 * @param offered the town's languages
 */
export function objections(
  savedBy: string,
  current: User | null,
  input: UserInput,
  offered: readonly StaffLanguage[],
): FieldProblem[] {
  const found: FieldProblem[] = [];
  const own = current?.id === savedBy;
  if (own && !isDeepStrictEqual(sorted(current.roles), sorted(input.roles)))
    found.push({ path: 'roles', code: 'own_roles' });
  if (own && !input.active) found.push({ path: 'active', code: 'own_account' });
  if (rolesInConflict(input.roles) !== null) found.push({ path: 'roles', code: 'roles_in_conflict' });
  if (input.officeIds.length === 0 && input.roles.some(worksInOffice))
    found.push({ path: 'officeIds', code: 'office_needed' });
  if (!mayRead(input.language, offered, current?.language))
    found.push({ path: 'language', code: 'not_a_choice' });
  return found;
}

/** A person reads in a language of the town. One that the town has stopped offering stays until they choose another. */
export function mayRead(
  language: StaffLanguage,
  offered: readonly StaffLanguage[],
  held: StaffLanguage | undefined,
): boolean {
  return language === held || offered.includes(language);
}

function sorted(roles: readonly Role[]): Role[] {
  return [...new Set(roles)].sort();
}
