import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { CODES_IN_USE } from '../offices/codes-in-use.port.js';
import { OfficesModule } from '../offices/offices.module.js';
import { TownsModule } from '../towns/towns.module.js';
import { CodelistEntryEntity } from './codelist-entry.entity.js';
import { CodelistsController } from './codelists.controller.js';
import { CodelistsQueries } from './codelists.queries.js';
import { CodelistsService } from './codelists.service.js';
import { CodelistCodesInUse } from './codes-in-use.js';

/** Global because the offices above ask it, through their port, which codes are in use. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([CodelistEntryEntity]), AuditModule, TownsModule, OfficesModule],
  controllers: [CodelistsController],
  providers: [
    CodelistsService,
    CodelistsQueries,
    CodelistCodesInUse,
    { provide: CODES_IN_USE, useExisting: CodelistCodesInUse },
  ],
  exports: [CodelistsQueries, CODES_IN_USE],
})
export class CodelistsModule {}
