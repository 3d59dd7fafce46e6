import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { CodelistEntryEntity } from './codelist-entry.entity.js';
import { CodelistsController } from './codelists.controller.js';
import { CodelistsQueries } from './codelists.queries.js';
import { CodelistsService } from './codelists.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CodelistEntryEntity]), AuditModule],
  controllers: [CodelistsController],
  providers: [CodelistsService, CodelistsQueries],
  exports: [CodelistsQueries],
})
export class CodelistsModule {}
