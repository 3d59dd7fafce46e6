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
import { CodelistEntryEntity } from './codelist-entry.entity.js';
import { CodelistsController } from './codelists.controller.js';
import { CodelistsQueries } from './codelists.queries.js';
import { CodelistsService } from './codelists.service.js';
export class CodelistsModule {
}
CodelistsModule = _ts_decorate([
    Module({
        imports: [
            TypeOrmModule.forFeature([
                CodelistEntryEntity
            ]),
            AuditModule
        ],
        controllers: [
            CodelistsController
        ],
        providers: [
            CodelistsService,
            CodelistsQueries
        ],
        exports: [
            CodelistsQueries
        ]
    })
], CodelistsModule);

//# sourceMappingURL=codelists.module.js.map