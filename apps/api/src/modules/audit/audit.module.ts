import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditQueries } from './audit.queries.js';
import { AuditSealer } from './audit.sealer.js';
import { AuditService } from './audit.service.js';
import { AuditVerifier } from './audit.verifier.js';

@Module({
  controllers: [AuditController],
  providers: [AuditService, AuditSealer, AuditVerifier, AuditQueries],
  exports: [AuditService, AuditVerifier, AuditQueries],
})
export class AuditModule {}
