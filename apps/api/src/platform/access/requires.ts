import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
import type { Permission } from '@okenko/shared/access/permissions';

export const REQUIRES = 'okenko:requires';
export const PUBLIC = 'okenko:public';
export const OPEN_WHILE_LOCKED = 'okenko:open-while-locked';

/** The right a handler demands. */
export function Requires(permission: Permission): MethodDecorator {
  return applyDecorators(SetMetadata(REQUIRES, permission), ApiCookieAuth());
}

/** A handler that anybody may call. */
export function PublicRoute(): MethodDecorator {
  return SetMetadata(PUBLIC, true);
}

/** A handler that answers while the screen is locked or a password must be changed. */
export function OpenWhileLocked(): MethodDecorator {
  return SetMetadata(OPEN_WHILE_LOCKED, true);
}
