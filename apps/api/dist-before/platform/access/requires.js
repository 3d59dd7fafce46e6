import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
export const REQUIRES = 'okenko:requires';
export const PUBLIC = 'okenko:public';
export const OPEN_WHILE_LOCKED = 'okenko:open-while-locked';
/** The right a handler demands. */ export function Requires(permission) {
    return applyDecorators(SetMetadata(REQUIRES, permission), ApiCookieAuth());
}
/** A handler that anybody may call. */ export function PublicRoute() {
    return SetMetadata(PUBLIC, true);
}
/** A handler that answers while the screen is locked or a password must be changed. */ export function OpenWhileLocked() {
    return SetMetadata(OPEN_WHILE_LOCKED, true);
}

//# sourceMappingURL=requires.js.map