import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { idParam } from '@okenko/shared/common/ids';
import * as contract from '@okenko/shared/consultations/consultations.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CloseConsultation } from './close-consultation.js';
import { ConsultationMoves } from './consultation-moves.js';
import { PresenceService } from './presence.service.js';
import { SaveConsultation } from './save-consultation.js';

/** Recording: save, close, take back, open again, correct. */
@Controller('consultations/:id')
export class RecordingController {
  constructor(
    private readonly saving: SaveConsultation,
    private readonly closing: CloseConsultation,
    private readonly moves: ConsultationMoves,
    private readonly presence: PresenceService,
  ) {}

  @Put()
  @Requires('consultation:record')
  @ApiResponse({ status: 200, standardSchema: contract.consultation })
  save(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: idParam }) { id }: { id: string },
    @Body({ schema: contract.saveConsultationInput }) input: contract.SaveConsultationInput,
  ): Promise<contract.Consultation> {
    return this.saving.save(viewer, id, input);
  }

  @Post('close')
  @HttpCode(200)
  @Requires('consultation:record')
  @ApiResponse({ status: 200, standardSchema: contract.consultation })
  close(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: idParam }) { id }: { id: string },
    @Body({ schema: contract.closeConsultationInput }) input: contract.CloseConsultationInput,
  ): Promise<contract.Consultation> {
    return this.closing.close(viewer, id, input);
  }

  @Post('discard')
  @HttpCode(200)
  @Requires('consultation:record')
  @ApiResponse({ status: 200, standardSchema: contract.consultation })
  discard(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: idParam }) { id }: { id: string },
    @Body({ schema: contract.discardConsultationInput }) input: contract.DiscardConsultationInput,
  ): Promise<contract.Consultation> {
    return this.moves.discard(viewer, id, input);
  }

  @Post('reopen')
  @HttpCode(200)
  @Requires('consultation:record')
  @ApiResponse({ status: 200, standardSchema: contract.consultation })
  reopen(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: idParam }) { id }: { id: string },
    @Body({ schema: contract.reopenConsultationInput }) input: contract.ReopenConsultationInput,
  ): Promise<contract.Consultation> {
    return this.moves.reopen(viewer, id, input);
  }

  @Post('correct')
  @HttpCode(200)
  @Requires('consultation:record')
  @ApiResponse({ status: 200, standardSchema: contract.consultation })
  correct(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: idParam }) { id }: { id: string },
    @Body({ schema: contract.correctConsultationInput }) input: contract.CorrectConsultationInput,
  ): Promise<contract.Consultation> {
    return this.moves.correct(viewer, id, input);
  }

  @Put('presence')
  @Requires('consultation:record')
  @ApiResponse({ status: 200, standardSchema: contract.presence })
  sayPresent(
    @CurrentViewer() viewer: Viewer,
    @Param({ schema: idParam }) { id }: { id: string },
    @Body({ schema: contract.presenceInput }) input: contract.PresenceInput,
  ): Promise<contract.Presence> {
    return this.presence.say(viewer, id, input);
  }
}
