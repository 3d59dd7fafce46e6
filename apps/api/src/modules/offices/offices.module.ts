import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { TownsModule } from '../towns/towns.module.js';
import { AreaEntity } from './area.entity.js';
import { AreasController } from './areas.controller.js';
import { AreasService } from './areas.service.js';
import { OfficeCodesService } from './office-codes.service.js';
import { OfficeEntity } from './office.entity.js';
import { OfficesController } from './offices.controller.js';
import { OfficesQueries } from './offices.queries.js';
import { OfficesService } from './offices.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([OfficeEntity, AreaEntity]), AuditModule, TownsModule],
  controllers: [OfficesController, AreasController],
  providers: [OfficesService, AreasService, OfficesQueries, OfficeCodesService],
  exports: [OfficesQueries, OfficeCodesService],
})
export class OfficesModule {}
