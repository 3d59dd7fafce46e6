import type { Role } from '@okenko/shared/access/roles';

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Works at the main office; others work for the whole town. */
  readonly atDesk: boolean;
}

/** Everybody's, in a town that lives for one journey. */
export const PASSWORD = 'kamenná cesta vede k okénku';

export const TOWN = 'Cestov';
export const OFFICE = 'Hlavní přepážka';

function atDesk(key: string, name: string, ...roles: Role[]): Person {
  return { email: `${key}@cestov.test`, name, roles, atDesk: true };
}
function inTown(key: string, name: string, ...roles: Role[]): Person {
  return { email: `${key}@cestov.test`, name, roles, atDesk: false };
}

export const people = {
  desk: atDesk('desk', 'Jana Nováková', 'desk_worker'),
  desk2: atDesk('desk2', 'Petr Dvořák', 'desk_worker'),
  lead: atDesk('lead', 'Marie Černá', 'lead', 'desk_worker'),
  specialist: atDesk('specialist', 'Eva Malá', 'specialist'),
  supervisor: inTown('supervisor', 'Karel Veselý', 'supervisor'),
  coordinator: inTown('coordinator', 'Olga Horáková', 'coordinator'),
  admin: inTown('admin', 'Alena Správná', 'admin'),
  admin2: inTown('admin2', 'Tomáš Druhý', 'admin'),
  privacy: inTown('privacy', 'Ivana Tichá', 'privacy_officer'),
} as const satisfies Record<string, Person>;

export type Who = keyof typeof people;
