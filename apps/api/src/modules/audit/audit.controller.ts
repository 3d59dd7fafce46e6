import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { auditPage, auditQuery, auditVerification } from '@okenko/shared/audit/audit.contract';
import type { AuditEntry, AuditQuery, AuditVerification } from '@okenko/shared/audit/audit.contract';
import type { Page } from '@okenko/shared/common/paging';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditQueries } from './audit.queries.js';
import { AuditVerifier } from './audit.verifier.js';

@Controller('audit')
export class AuditController {
  constructor(
    private readonly queries: AuditQueries,
    private readonly verifier: AuditVerifier,
  ) {}

  @Get()
  @Requires('audit:read')
  @ApiResponse({ status: 200, standardSchema: auditPage })
  list(
    @CurrentViewer() viewer: Viewer,
    @Query({ schema: auditQuery }) query: AuditQuery,
  ): Promise<Page<AuditEntry>> {
    return this.queries.list(viewer, query);
  }

  @Post('verification')
  @HttpCode(200)
  @Requires('audit:read')
  @ApiResponse({ status: 200, standardSchema: auditVerification })
  verify(@CurrentViewer() viewer: Viewer): Promise<AuditVerification> {
    return this.verifier.verifyFor(viewer);
  }
}
