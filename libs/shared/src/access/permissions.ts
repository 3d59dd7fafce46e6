import type { Role } from './roles.js';

const DESK = ['desk_worker', 'specialist', 'lead'] as const satisfies readonly Role[];
const EVERYONE = [
  ...DESK,
  'supervisor',
  'coordinator',
  'admin',
  'privacy_officer',
] as const satisfies readonly Role[];

/** Which roles hold which right. What is not named here nobody may do. Which records a right reaches, the module's policy says. */
const HOLDERS = {
  'session:own': EVERYONE,
  'town:read': EVERYONE,
  'town:manage': ['admin'],
  'office:read': EVERYONE,
  'office:manage': ['admin'],
  'user:read-colleagues': DESK,
  'user:manage': ['admin'],
  'codelist:read': EVERYONE,
  'codelist:manage': ['admin'],
  'consultation:record': DESK,
  'consultation:read': DESK,
  'audit:read': ['privacy_officer'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof HOLDERS;

/** True where the role the person works in at this moment holds the right. */
export function allows(role: Role, permission: Permission): boolean {
  return (HOLDERS[permission] as readonly Role[]).includes(role);
}

/** All rights of a role, in a stable order. */
export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(HOLDERS) as Permission[]).filter((permission) => allows(role, permission));
}
