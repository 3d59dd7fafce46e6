import { Inject, Injectable } from '@nestjs/common';
import type { Me, SignInInput, UnlockInput, WorkAsInput } from '@okenko/shared/auth/auth.contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../../platform/access/viewer.js';
import { CONFIG } from '../../platform/config/config.js';
import type { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuthService } from './auth.service.js';
import { readDevice, sessionCookie, setDeviceCookie, setSessionCookie } from './cookies.js';
import { MeQueries } from './me.queries.js';
import { SessionViewers } from './session-viewers.js';
import { SignInService } from './sign-in.service.js';

/** The steps between a cookie and an answer: what changes a session ends by saying who one is now. */
@Injectable()
export class SignInFlow {
  constructor(
    private readonly signIns: SignInService,
    private readonly auth: AuthService,
    private readonly viewers: SessionViewers,
    private readonly queries: MeQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async signIn(input: SignInInput, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    const { token, device } = await this.signIns.signIn(input, request.ip, readDevice(request, this.config));
    setSessionCookie(reply, this.config, token);
    setDeviceCookie(reply, this.config, device);
    request.cookies[sessionCookie(this.config)] = token;
    return this.current(request);
  }

  me(viewer: Viewer): Promise<Me> {
    return this.queries.me(viewer);
  }

  async unlock(viewer: Viewer, input: UnlockInput, request: FastifyRequest): Promise<Me> {
    await this.auth.unlock(viewer, input.password, request.ip);
    return this.current(request);
  }

  async workAs(viewer: Viewer, input: WorkAsInput, request: FastifyRequest): Promise<Me> {
    await this.auth.workAs(viewer, input);
    return this.current(request);
  }

  private async current(request: FastifyRequest): Promise<Me> {
    const viewer = await this.viewers.viewerOf(request);
    if (viewer === null) throw new DomainError(401, 'auth.signed_out');
    return this.queries.me(viewer);
  }
}
