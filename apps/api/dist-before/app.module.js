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
import { Module } from '@nestjs/common';
import { AuditModule } from './modules/audit/audit.module.js';
import { AuthModule } from './modules/auth/auth.module.js';
import { CodelistsModule } from './modules/codelists/codelists.module.js';
import { ConsultationsModule } from './modules/consultations/consultations.module.js';
import { OfficesModule } from './modules/offices/offices.module.js';
import { TownsModule } from './modules/towns/towns.module.js';
import { UsersModule } from './modules/users/users.module.js';
import { AccessModule } from './platform/access/access.module.js';
import { ClockModule } from './platform/clock/clock.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import { CryptoModule } from './platform/crypto/crypto.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { LiveModule } from './platform/live/live.module.js';
const PLATFORM = [
    ClockModule,
    CryptoModule,
    DatabaseModule,
    JobsModule,
    LiveModule,
    AccessModule,
    HealthModule
];
/** In the order of the ladder: each leans only on those before it. */ const LADDER = [
    AuditModule,
    TownsModule,
    OfficesModule,
    UsersModule,
    AuthModule,
    CodelistsModule,
    ConsultationsModule
];
export class AppModule {
    static of(config) {
        return {
            module: AppModule,
            imports: [
                ConfigModule.of(config),
                ...PLATFORM,
                ...LADDER
            ]
        };
    }
}
AppModule = _ts_decorate([
    Module({})
], AppModule);

//# sourceMappingURL=app.module.js.map