import { describe, expect, test } from '@jest/globals';
import { roles } from '@okenko/shared/access/roles';
import type { Role } from '@okenko/shared/access/roles';
import type { User, UserInput } from '@okenko/shared/users/users.contract';
import fc from 'fast-check';
import { objections } from './user.policy.js';

const input: UserInput = {
  revision: 1,
  name: 'Jana Nováková',
  email: 'jana@test.example',
  language: 'cs',
  roles: ['desk_worker'],
  officeIds: ['o1'],
  active: true,
};
const account = (id: string, held: Role[]): User => ({
  ...input,
  id,
  roles: held,
  lastSignInAt: null,
  passwordSet: true,
});
const codes = (by: string, current: User | null, changes: Partial<UserInput>) =>
  objections(by, current, { ...input, ...changes }, ['cs', 'en']).map(({ path, code }) => `${path} ${code}`);

describe('what stands against saving an account', () => {
  test.each<[string, User | null, Partial<UserInput>, string[]]>([
    ['a new one', null, {}, []],
    ['another’s roles', account('her', ['lead']), { roles: ['desk_worker'] }, []],
    ['another’s switching off', account('her', ['lead']), { active: false }, []],
    ['own roles', account('me', ['admin']), { roles: ['admin', 'lead'] }, ['roles own_roles']],
    [
      'own roles taken away',
      account('me', ['admin', 'lead']),
      { roles: ['admin'], officeIds: [] },
      ['roles own_roles'],
    ],
    [
      'own switching off',
      account('me', ['admin']),
      { roles: ['admin'], active: false },
      ['active own_account'],
    ],
    ['own name', account('me', ['admin', 'lead']), { roles: ['lead', 'admin'], name: 'Jana Malá' }, []],
    ['who runs and who watches', null, { roles: ['admin', 'privacy_officer'] }, ['roles roles_in_conflict']],
    ['a desk without an office', null, { officeIds: [] }, ['officeIds office_needed']],
    ['a language of the town', null, { language: 'en' }, []],
    ['a language of another town', null, { language: 'pl' }, ['language not_a_choice']],
    [
      'a new language of another town',
      account('her', ['lead']),
      { language: 'pl' },
      ['language not_a_choice'],
    ],
    [
      'a language that the town has stopped offering',
      { ...account('her', ['lead']), language: 'pl' },
      { language: 'pl' },
      [],
    ],
    ['work without an office', null, { roles: ['supervisor', 'coordinator'], officeIds: [] }, []],
  ])('%s', (_, current, changes, expected) => expect(codes('me', current, changes)).toEqual(expected));

  test('nobody ever changes the set of their own roles, whatever else they save', () => {
    const held = fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 });
    fc.assert(
      fc.property(held, held, (before, after) => {
        const same = before.length === after.length && before.every((role) => after.includes(role));
        expect(codes('me', account('me', before), { roles: after }).includes('roles own_roles')).toBe(!same);
      }),
    );
  });
});
