function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
import { Global, Module } from '@nestjs/common';
import { VIEWER_SOURCE } from '../../platform/access/viewer.js';
import { AuditModule } from '../audit/audit.module.js';
import { UsersModule } from '../users/users.module.js';
import { AuthChores } from './auth.chores.js';
import { AuthController } from './auth.controller.js';
import { AuthService } from './auth.service.js';
import { DemoAccounts } from './demo-accounts.js';
import { DraftKeysService } from './draft-keys.service.js';
import { KnownDevices } from './known-devices.js';
import { MeQueries } from './me.queries.js';
import { PasswordCheck } from './password-check.js';
import { SessionViewers } from './session-viewers.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignInCounters } from './sign-in-counters.js';
import { SignInFlow } from './sign-in.flow.js';
import { SignInService } from './sign-in.service.js';
export class AuthModule {
}
AuthModule = _ts_decorate([
    Global(),
    Module({
        imports: [
            AuditModule,
            UsersModule
        ],
        controllers: [
            AuthController
        ],
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
            {
                provide: VIEWER_SOURCE,
                useExisting: SessionViewers
            }
        ],
        exports: [
            VIEWER_SOURCE
        ]
    })
], AuthModule);

//# sourceMappingURL=auth.module.js.map