import type { Permission } from '@okenko/shared/access/permissions';

export interface NavigationEntry {
  to: string;
  /** Key under `nav` in the common texts. */
  name: 'desk' | 'consultations' | 'home' | 'town' | 'offices' | 'areas' | 'users' | 'codelists' | 'audit';
  right: Permission;
  /** Shown to those without this right: their day starts elsewhere. */
  unless?: Permission;
}

/** All places of the application in the order of the menu. */
export const navigation: readonly NavigationEntry[] = [
  { to: '/desk', name: 'desk', right: 'consultation:record' },
  { to: '/consultations', name: 'consultations', right: 'consultation:read' },
  { to: '/home', name: 'home', right: 'session:own', unless: 'consultation:record' },
  { to: '/admin/town', name: 'town', right: 'town:manage' },
  { to: '/admin/offices', name: 'offices', right: 'office:manage' },
  { to: '/admin/areas', name: 'areas', right: 'office:manage' },
  { to: '/admin/users', name: 'users', right: 'user:manage' },
  { to: '/admin/codelists', name: 'codelists', right: 'codelist:manage' },
  { to: '/audit', name: 'audit', right: 'audit:read' },
];

/** The places that somebody with these rights may open. */
export function navigationFor(permissions: readonly string[]): NavigationEntry[] {
  return navigation.filter(
    ({ right, unless }) => permissions.includes(right) && !(unless && permissions.includes(unless)),
  );
}
