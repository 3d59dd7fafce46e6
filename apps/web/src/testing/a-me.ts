import { permissionsOf } from '@okenko/shared/access/permissions';
import type { Me } from '@okenko/shared/auth/auth.contract';

export const OFFICE_ID = '01900000-0000-7000-8000-0000000000f1';
export const BRANCH_ID = '01900000-0000-7000-8000-0000000000f2';

/** A signed-in person; a desk worker at one office unless told otherwise. Rights follow the role. */
export function aMe(changes: Partial<Me> = {}): Me {
  const role = changes.role ?? 'desk_worker';
  return {
    user: { id: '01900000-0000-7000-8000-00000000000a', name: 'Jana Nováková', email: 'desk@okenko.test' },
    preferences: { language: 'cs', colorScheme: 'light', singleKeys: true },
    town: {
      id: '01900000-0000-7000-8000-0000000000c1',
      name: 'Lipová',
      country: 'CZ',
      languages: ['cs', 'pl', 'en'],
      hasCrest: false,
      crestVersion: 0,
      idleLockMinutes: 10,
    },
    roles: [role],
    role,
    offices: [{ id: OFFICE_ID, name: 'Nová radnice', timeZone: 'Europe/Prague' }],
    officeId: OFFICE_ID,
    permissions: permissionsOf(role),
    locked: false,
    mustChangePassword: false,
    oneTimeSession: false,
    passwordResets: [],
    ...changes,
  };
}
