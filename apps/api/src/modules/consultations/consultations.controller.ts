import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { idParam } from '@okenko/shared/common/ids';
import * as contract from '@okenko/shared/consultations/consultations.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { ConsultationsService } from './consultations.service.js';
import { DeskQueries } from './desk.queries.js';

/** Reading: lists, search, the day, one record. */
@Controller('consultations')
export class ConsultationsController {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly queries: ConsultationsQueries,
    private readonly desk: DeskQueries,
  ) {}

  @Get()
  @Requires('consultation:read')
  @ApiResponse({ status: 200, standardSchema: contract.consultationPage })
  list(
    @CurrentViewer() viewer: Viewer,
    @Query({ schema: contract.consultationQuery }) query: contract.ConsultationQuery,
  ): Promise<contract.ConsultationPage> {
    return this.queries.list(viewer, query);
  }

  @Post('search')
  @HttpCode(200)
  @Requires('consultation:read')
  @ApiResponse({ status: 200, standardSchema: contract.consultationPage })
  search(
    @CurrentViewer() viewer: Viewer,
    @Body({ schema: contract.consultationSearch }) search: contract.ConsultationSearch,
  ): Promise<contract.ConsultationPage> {
    return this.consultations.search(viewer, search);
  }

  @Get('open')
  @Requires('consultation:record')
  @ApiResponse({ status: 200, standardSchema: contract.openConsultations })
  open(@CurrentViewer() viewer: Viewer): Promise<{ items: contract.Consultation[]; next: null }> {
    return this.desk.open(viewer);
  }

  @Get('day')
  @Requires('consultation:read')
  @ApiResponse({ status: 200, standardSchema: contract.daySummary })
  day(
    @CurrentViewer() viewer: Viewer,
    @Query({ schema: contract.dayQuery }) query: { day?: string },
  ): Promise<contract.DaySummary> {
    return this.desk.day(viewer, query.day);
  }

  @Get(':id')
  @Requires('consultation:read')
  @ApiResponse({ status: 200, standardSchema: contract.consultation })
  one(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: idParam }) { id }: { id: string },
  ): Promise<contract.Consultation> {
    return this.consultations.one(viewer, id);
  }

  @Get(':id/history')
  @Requires('consultation:read')
  @ApiResponse({ status: 200, standardSchema: contract.consultationHistory })
  history(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: idParam }) { id }: { id: string },
  ): Promise<contract.ConsultationHistory> {
    return this.consultations.history(viewer, id);
  }
}
