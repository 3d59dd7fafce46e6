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
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG } from '../config/config.js';
import { Database } from './database.js';
/** Enough for the desk of a city on two cores; more connections only wait inside PostgreSQL instead of outside. */ const POOL_SIZE = 12;
export class DatabaseModule {
}
DatabaseModule = _ts_decorate([
    Global(),
    Module({
        imports: [
            TypeOrmModule.forRootAsync({
                inject: [
                    CONFIG
                ],
                useFactory: (config)=>({
                        type: 'postgres',
                        url: config.databaseUrl,
                        autoLoadEntities: true,
                        synchronize: false,
                        logging: false,
                        // Each query names its own waiting: a lost server is an error after seconds, not a frozen desk.
                        extra: {
                            max: POOL_SIZE,
                            connectionTimeoutMillis: 5_000,
                            idleTimeoutMillis: 30_000,
                            statement_timeout: 30_000
                        },
                        retryAttempts: 10,
                        retryDelay: 500
                    })
            })
        ],
        providers: [
            Database
        ],
        exports: [
            Database
        ]
    })
], DatabaseModule);

//# sourceMappingURL=database.module.js.map