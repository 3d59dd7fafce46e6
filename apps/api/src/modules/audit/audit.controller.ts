import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import * as contract from '@okenko/shared/audit/audit.contract';
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
  @ApiResponse({ status: 200, standardSchema: contract.auditPage })
  list(
    @CurrentViewer() viewer: Viewer,
    @Query({ schema: contract.auditQuery }) query: contract.AuditQuery,
  ): Promise<Page<contract.AuditEntry>> {
    return this.queries.list(viewer, query);
  }

  @Get('people')
  @Requires('audit:read')
  @ApiResponse({ status: 200, standardSchema: contract.auditPeople })
  people(@CurrentViewer() viewer: Viewer): Promise<contract.AuditPeople> {
    return this.queries.people(viewer);
  }

  @Post('contact')
  @HttpCode(200)
  @Requires('audit:read')
  @ApiResponse({ status: 200, standardSchema: contract.auditContact })
  contact(
    @CurrentViewer() viewer: Viewer,
    @Body({ schema: contract.auditContactInput }) input: contract.AuditContactInput,
  ): Promise<contract.AuditContact> {
    return this.queries.contact(viewer, input);
  }

  @Post('verification')
  @HttpCode(200)
  @Requires('audit:read')
  @ApiResponse({ status: 200, standardSchema: contract.auditVerification })
  verify(@CurrentViewer() viewer: Viewer): Promise<contract.AuditVerification> {
    return this.verifier.verifyFor(viewer);
  }
}
