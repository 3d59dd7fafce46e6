import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AuditModule } from './modules/audit/audit.module.js';
import { AuthModule } from './modules/auth/auth.module.js';
import { CodelistsModule } from './modules/codelists/codelists.module.js';
import { ConsultationsModule } from './modules/consultations/consultations.module.js';
import { OfficesModule } from './modules/offices/offices.module.js';
import { TownsModule } from './modules/towns/towns.module.js';
import { UsersModule } from './modules/users/users.module.js';
import { AccessModule } from './platform/access/access.module.js';
import { ClockModule } from './platform/clock/clock.module.js';
import type { Config } from './platform/config/config.js';
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
  HealthModule,
];

/** In the order of the ladder: each leans only on those before it. */
const LADDER = [
  AuditModule,
  TownsModule,
  OfficesModule,
  UsersModule,
  AuthModule,
  CodelistsModule,
  ConsultationsModule,
];

@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.of(config), ...PLATFORM, ...LADDER] };
  }
}
