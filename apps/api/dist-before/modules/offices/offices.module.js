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
import { AreaEntity } from './area.entity.js';
import { AreasController } from './areas.controller.js';
import { AreasService } from './areas.service.js';
import { OfficeEntity } from './office.entity.js';
import { OfficesController } from './offices.controller.js';
import { OfficesQueries } from './offices.queries.js';
import { OfficesService } from './offices.service.js';
export class OfficesModule {
}
OfficesModule = _ts_decorate([
    Module({
        imports: [
            TypeOrmModule.forFeature([
                OfficeEntity,
                AreaEntity
            ]),
            AuditModule
        ],
        controllers: [
            OfficesController,
            AreasController
        ],
        providers: [
            OfficesService,
            AreasService,
            OfficesQueries
        ],
        exports: [
            OfficesQueries
        ]
    })
], OfficesModule);

//# sourceMappingURL=offices.module.js.map