import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/config.js';
import { ForeignMasterKey, demandFittingKey } from '../crypto/fitting-key.js';
import { Vault } from '../crypto/vault.js';
import { Database } from './database.js';

/** Enough for the desk of a city on two cores; more connections only wait inside PostgreSQL instead of outside. */
const POOL_SIZE = 12;

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG, Vault],
      useFactory: (config: Config, vault: Vault) => ({
        type: 'postgres' as const,
        url: config.databaseUrl,
        autoLoadEntities: true,
        synchronize: false,
        logging: false,
        // Each query names its own waiting: a lost server is an error after seconds, not a frozen desk.
        extra: {
          max: POOL_SIZE,
          // Statements that do not wait for each other travel together.
          pipeline: true,
          connectionTimeoutMillis: 5_000,
          idleTimeoutMillis: 30_000,
          statement_timeout: 30_000,
          onConnect: demandFittingKey(vault.publicKey()),
        },
        retryAttempts: 10,
        retryDelay: 500,
        toRetry: (error: unknown) => !(error instanceof ForeignMasterKey),
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
