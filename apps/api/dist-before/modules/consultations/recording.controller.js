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
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { idParam } from '@okenko/shared/common/ids';
import * as contract from '@okenko/shared/consultations/consultations.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import { CloseConsultation } from './close-consultation.js';
import { ConsultationMoves } from './consultation-moves.js';
import { PresenceService } from './presence.service.js';
import { SaveConsultation } from './save-consultation.js';
export class RecordingController {
    constructor(saving, closing, moves, presence){
        this.saving = saving;
        this.closing = closing;
        this.moves = moves;
        this.presence = presence;
    }
    save(viewer, { id }, input) {
        return this.saving.save(viewer, id, input);
    }
    close(viewer, { id }, input) {
        return this.closing.close(viewer, id, input);
    }
    discard(viewer, { id }, input) {
        return this.moves.discard(viewer, id, input);
    }
    reopen(viewer, { id }, input) {
        return this.moves.reopen(viewer, id, input);
    }
    correct(viewer, { id }, input) {
        return this.moves.correct(viewer, id, input);
    }
    sayPresent(viewer, { id }, input) {
        return this.presence.say(viewer, id, input);
    }
}
_ts_decorate([
    Put(),
    Requires('consultation:record'),
    ApiResponse({
        status: 200,
        standardSchema: contract.consultation
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: idParam
    })),
    _ts_param(2, Body({
        schema: contract.saveConsultationInput
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object,
        typeof contract === "undefined" || typeof contract.SaveConsultationInput === "undefined" ? Object : contract.SaveConsultationInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RecordingController.prototype, "save", null);
_ts_decorate([
    Post('close'),
    HttpCode(200),
    Requires('consultation:record'),
    ApiResponse({
        status: 200,
        standardSchema: contract.consultation
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: idParam
    })),
    _ts_param(2, Body({
        schema: contract.closeConsultationInput
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object,
        typeof contract === "undefined" || typeof contract.CloseConsultationInput === "undefined" ? Object : contract.CloseConsultationInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RecordingController.prototype, "close", null);
_ts_decorate([
    Post('discard'),
    HttpCode(200),
    Requires('consultation:record'),
    ApiResponse({
        status: 200,
        standardSchema: contract.consultation
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: idParam
    })),
    _ts_param(2, Body({
        schema: contract.discardConsultationInput
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object,
        typeof contract === "undefined" || typeof contract.DiscardConsultationInput === "undefined" ? Object : contract.DiscardConsultationInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RecordingController.prototype, "discard", null);
_ts_decorate([
    Post('reopen'),
    HttpCode(200),
    Requires('consultation:record'),
    ApiResponse({
        status: 200,
        standardSchema: contract.consultation
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: idParam
    })),
    _ts_param(2, Body({
        schema: contract.reopenConsultationInput
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object,
        typeof contract === "undefined" || typeof contract.ReopenConsultationInput === "undefined" ? Object : contract.ReopenConsultationInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RecordingController.prototype, "reopen", null);
_ts_decorate([
    Post('correct'),
    HttpCode(200),
    Requires('consultation:record'),
    ApiResponse({
        status: 200,
        standardSchema: contract.consultation
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: idParam
    })),
    _ts_param(2, Body({
        schema: contract.correctConsultationInput
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object,
        typeof contract === "undefined" || typeof contract.CorrectConsultationInput === "undefined" ? Object : contract.CorrectConsultationInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RecordingController.prototype, "correct", null);
_ts_decorate([
    Put('presence'),
    Requires('consultation:record'),
    ApiResponse({
        status: 200,
        standardSchema: contract.presence
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: idParam
    })),
    _ts_param(2, Body({
        schema: contract.presenceInput
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object,
        typeof contract === "undefined" || typeof contract.PresenceInput === "undefined" ? Object : contract.PresenceInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RecordingController.prototype, "sayPresent", null);
RecordingController = _ts_decorate([
    Controller('consultations/:id'),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof SaveConsultation === "undefined" ? Object : SaveConsultation,
        typeof CloseConsultation === "undefined" ? Object : CloseConsultation,
        typeof ConsultationMoves === "undefined" ? Object : ConsultationMoves,
        typeof PresenceService === "undefined" ? Object : PresenceService
    ])
], RecordingController);

//# sourceMappingURL=recording.controller.js.map