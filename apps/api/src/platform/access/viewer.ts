import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Role } from '@okenko/shared/access/roles';
import type { FastifyRequest } from 'fastify';

/** Who asks: made from the session, handed to services as their first parameter. */
export interface Viewer {
  userId: string;
  townId: string;
  /** The role the person works in now. */
  role: Role;
  /** The office the person works at now; null for roles without one. */
  officeId: string | null;
  /** Every office the person belongs to. */
  officeIds: readonly string[];
  locked: boolean;
  mustChangePassword: boolean;
  /** The session was opened with the one-time password that is to be changed. */
  oneTimeSession: boolean;
  /** Key of the session, for signing out and locking. */
  session: Buffer;
  requestId: string;
}

export interface ViewedRequest extends FastifyRequest {
  viewer?: Viewer;
}

/** The viewer as a handler's parameter. Only on handlers with a right: the guard has set it. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = context.switchToHttp().getRequest<ViewedRequest>();
  if (viewer === undefined) throw new Error('A public route has no viewer.');
  return viewer;
});

/** The request's session as a viewer, or null. Given by the auth module. */
export interface ViewerSource {
  viewerOf(request: FastifyRequest): Promise<Viewer | null>;
}
export const VIEWER_SOURCE = Symbol('VIEWER_SOURCE');
