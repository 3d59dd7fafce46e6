import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { allows } from '@okenko/shared/access/permissions';
import type { Permission } from '@okenko/shared/access/permissions';
import { DomainError } from '../errors/domain-error.js';
import { OPEN_WHILE_LOCKED, PUBLIC, REQUIRES } from './requires.js';
import { VIEWER_SOURCE } from './viewer.js';
import type { ViewedRequest, ViewerSource } from './viewer.js';

/** Deny by default: a handler is public by name, or its right is held against the session's role. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(VIEWER_SOURCE) private readonly source: ViewerSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get<boolean | undefined>(PUBLIC, handler) === true) return true;
    const permission = this.reflector.get<Permission | undefined>(REQUIRES, handler);
    if (permission === undefined) throw new DomainError(403, 'access.denied');
    const request = context.switchToHttp().getRequest<ViewedRequest>();
    const viewer = await this.source.viewerOf(request);
    if (viewer === null) throw new DomainError(401, 'auth.signed_out');
    const openWhileLocked = this.reflector.get<boolean | undefined>(OPEN_WHILE_LOCKED, handler) === true;
    if (viewer.locked && !openWhileLocked) throw new DomainError(423, 'auth.locked');
    if (viewer.mustChangePassword && !openWhileLocked) throw new DomainError(403, 'auth.password_change_due');
    if (!allows(viewer.role, permission)) throw new DomainError(403, 'access.denied');
    request.viewer = viewer;
    return true;
  }
}
