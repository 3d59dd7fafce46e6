import { Global, Module } from '@nestjs/common';
import { VIEWER_SOURCE } from '../../platform/access/viewer.js';
import { AuditModule } from '../audit/audit.module.js';
import { SESSION_ENDER } from '../users/session-ender.port.js';
import { UsersModule } from '../users/users.module.js';
import { AuthChores } from './auth.chores.js';
import { AuthController } from './auth.controller.js';
import { AuthService } from './auth.service.js';
import { DemoAccounts } from './demo-accounts.js';
import { DraftKeysService } from './draft-keys.service.js';
import { KnownDevices } from './known-devices.js';
import { MeQueries } from './me.queries.js';
import { PasswordCheck } from './password-check.js';
import { SessionEnding } from './session-ending.js';
import { SessionViewers } from './session-viewers.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignInCounters } from './sign-in-counters.js';
import { SignInFlow } from './sign-in.flow.js';
import { SignInService } from './sign-in.service.js';

/** Global because the guard of every module asks it who the viewer is. */
@Global()
@Module({
  imports: [AuditModule, UsersModule],
  controllers: [AuthController],
  providers: [
    AuthService,
    AuthChores,
    SignInService,
    SignInFlow,
    SignInCounters,
    PasswordCheck,
    KnownDevices,
    SessionsRepository,
    SessionViewers,
    MeQueries,
    DraftKeysService,
    DemoAccounts,
    SessionEnding,
    { provide: VIEWER_SOURCE, useExisting: SessionViewers },
    { provide: SESSION_ENDER, useExisting: SessionEnding },
  ],
  exports: [VIEWER_SOURCE, SESSION_ENDER],
})
export class AuthModule {}
