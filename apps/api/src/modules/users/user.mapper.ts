import type { User } from '@okenko/shared/users/users.contract';
import type { UserEntity } from './user.entity.js';

export function toUser(entity: UserEntity, officeIds: string[]): User {
  return {
    id: entity.id,
    name: entity.name,
    email: entity.email,
    language: entity.language,
    roles: entity.roles,
    officeIds,
    active: entity.active,
    lastSignInAt: entity.lastSignInAt?.toISOString() ?? null,
    passwordSet: entity.passwordHash !== null,
    revision: entity.revision,
  };
}
