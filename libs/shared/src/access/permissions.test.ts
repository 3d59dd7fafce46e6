import { describe, expect, test } from '@jest/globals';
import { allows, permissionsOf } from './permissions.js';
import { type Role, roles, rolesInConflict, worksInOffice } from './roles.js';

describe('who may what', () => {
  const everyone = ['session:own', 'town:read', 'office:read', 'codelist:read'];
  const desk = [...everyone, 'user:read-colleagues', 'consultation:record', 'consultation:read'];
  test.each<[Role, string[]]>([
    ['desk_worker', desk],
    ['specialist', desk],
    ['lead', desk],
    ['supervisor', everyone],
    ['coordinator', everyone],
    ['admin', [...everyone, 'town:manage', 'office:manage', 'user:manage', 'codelist:manage']],
    ['privacy_officer', [...everyone, 'audit:read']],
  ])('%s', (role, permissions) => {
    expect([...permissionsOf(role)].sort()).toEqual([...permissions].sort());
  });

  test.each<Role>(['supervisor', 'coordinator', 'admin', 'privacy_officer'])(
    '%s reaches no consultation',
    (role) => {
      expect(permissionsOf(role).filter((permission) => permission.startsWith('consultation:'))).toEqual([]);
    },
  );

  test('who manages people does not read the log of what they did', () => {
    for (const role of roles) expect(allows(role, 'user:manage') && allows(role, 'audit:read')).toBe(false);
  });
});

describe('roles of one person', () => {
  test.each<[Role[], readonly Role[] | null]>([
    [
      ['admin', 'privacy_officer'],
      ['admin', 'privacy_officer'],
    ],
    [
      ['privacy_officer', 'lead', 'admin'],
      ['admin', 'privacy_officer'],
    ],
    [['admin', 'lead', 'supervisor'], null],
    [['desk_worker', 'specialist'], null],
    [[], null],
  ])('%j → %j', (held, conflict) => {
    expect(rolesInConflict(held)).toEqual(conflict);
  });

  test('only who meets clients works in an office', () => {
    expect(roles.filter(worksInOffice)).toEqual(['desk_worker', 'specialist', 'lead']);
  });
});
