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
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { AccountsService } from './accounts.service.js';
import { PreferencesService } from './preferences.service.js';
import { UserEntity, UserOfficeEntity } from './user.entity.js';
import { UsersController } from './users.controller.js';
import { UsersQueries } from './users.queries.js';
import { UsersService } from './users.service.js';
export class UsersModule {
}
UsersModule = _ts_decorate([
    Module({
        imports: [
            TypeOrmModule.forFeature([
                UserEntity,
                UserOfficeEntity
            ]),
            AuditModule
        ],
        controllers: [
            UsersController
        ],
        providers: [
            UsersService,
            AccountsService,
            UsersQueries,
            PreferencesService
        ],
        exports: [
            AccountsService,
            UsersQueries
        ]
    })
], UsersModule);

//# sourceMappingURL=users.module.js.map