import { allows } from '@okenko/shared/access/permissions';
import type { Permission } from '@okenko/shared/access/permissions';
import { roles } from '@okenko/shared/access/roles';
import type { Role } from '@okenko/shared/access/roles';
import type { Answer } from './start-api.js';

/** How something was refused: status and code. */
export function refusal({ status, problem }: Answer): [number, string] {
  return [status, problem.code];
}

/** Which fields were refused and why, as `path code`. */
export function fieldsOf({ problem }: Answer): string[] {
  return (problem.fields ?? []).map(({ path, code }) => `${path} ${code}`);
}

/** Roles that do not hold a right. */
export function rolesWithout(permission: Permission): Role[] {
  return roles.filter((role) => !allows(role, permission));
}
