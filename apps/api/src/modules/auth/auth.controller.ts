import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import {
  changePasswordInput,
  draftKey,
  me,
  signInHints,
  signInInput,
  unlockInput,
  workAsInput,
} from '@okenko/shared/auth/auth.contract';
import type {
  ChangePasswordInput,
  DraftKey,
  Me,
  SignInHints,
  SignInInput,
  UnlockInput,
  WorkAsInput,
} from '@okenko/shared/auth/auth.contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenWhileLocked, PublicRoute, Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CONFIG } from '../../platform/config/config.js';
import type { Config } from '../../platform/config/config.js';
import { AuthService } from './auth.service.js';
import { clearSessionCookie } from './cookies.js';
import { DemoAccounts } from './demo-accounts.js';
import { DraftKeysService } from './draft-keys.service.js';
import { SignInFlow } from './sign-in.flow.js';

@Controller('auth')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly flow: SignInFlow,
    private readonly draftKeys: DraftKeysService,
    private readonly demo: DemoAccounts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('hints')
  @PublicRoute()
  @ApiResponse({ status: 200, standardSchema: signInHints })
  hints(): Promise<SignInHints> {
    return this.demo.hints();
  }

  @Post('sign-in')
  @HttpCode(200)
  @PublicRoute()
  @ApiResponse({ status: 200, standardSchema: me })
  signIn(
    @Body({ schema: signInInput }) input: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return this.flow.signIn(input, request, reply);
  }

  @Get('me')
  @Requires('session:own')
  @OpenWhileLocked()
  @ApiResponse({ status: 200, standardSchema: me })
  me(@CurrentViewer() viewer: Viewer): Promise<Me> {
    return this.flow.me(viewer);
  }

  @Post('sign-out')
  @HttpCode(204)
  @Requires('session:own')
  @OpenWhileLocked()
  async signOut(
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    clearSessionCookie(reply, this.config);
    await this.auth.signOut(viewer);
  }

  @Post('sign-out-everywhere')
  @HttpCode(204)
  @Requires('session:own')
  @OpenWhileLocked()
  async signOutEverywhere(
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    clearSessionCookie(reply, this.config);
    await this.auth.signOutEverywhere(viewer);
  }

  @Post('lock')
  @HttpCode(204)
  @Requires('session:own')
  @OpenWhileLocked()
  lock(@CurrentViewer() viewer: Viewer): Promise<void> {
    return this.auth.lock(viewer);
  }

  @Post('unlock')
  @HttpCode(200)
  @Requires('session:own')
  @OpenWhileLocked()
  @ApiResponse({ status: 200, standardSchema: me })
  unlock(
    @CurrentViewer() viewer: Viewer,
    @Body({ schema: unlockInput }) input: UnlockInput,
    @Req() request: FastifyRequest,
  ): Promise<Me> {
    return this.flow.unlock(viewer, input, request);
  }

  @Post('work-as')
  @HttpCode(200)
  @Requires('session:own')
  @ApiResponse({ status: 200, standardSchema: me })
  workAs(
    @CurrentViewer() viewer: Viewer,
    @Body({ schema: workAsInput }) input: WorkAsInput,
    @Req() request: FastifyRequest,
  ): Promise<Me> {
    return this.flow.workAs(viewer, input, request);
  }

  @Post('password')
  @HttpCode(204)
  @Requires('session:own')
  @OpenWhileLocked()
  changePassword(
    @CurrentViewer() viewer: Viewer,
    @Body({ schema: changePasswordInput }) input: ChangePasswordInput,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.auth.changePassword(viewer, input, request.ip);
  }

  @Get('draft-key')
  @Requires('session:own')
  @ApiResponse({ status: 200, standardSchema: draftKey })
  draftKey(@CurrentViewer() viewer: Viewer): Promise<DraftKey> {
    return this.draftKeys.take(viewer);
  }
}
