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
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { idParam } from '@okenko/shared/common/ids';
import * as contract from '@okenko/shared/consultations/consultations.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { ConsultationsService } from './consultations.service.js';
import { DeskQueries } from './desk.queries.js';
export class ConsultationsController {
    constructor(consultations, queries, desk){
        this.consultations = consultations;
        this.queries = queries;
        this.desk = desk;
    }
    list(viewer, query) {
        return this.queries.list(viewer, query);
    }
    search(viewer, search) {
        return this.consultations.search(viewer, search);
    }
    open(viewer) {
        return this.desk.open(viewer);
    }
    day(viewer, query) {
        return this.desk.day(viewer, query.day);
    }
    one(viewer, { id }) {
        return this.consultations.one(viewer, id);
    }
    versions(viewer, { id }) {
        return this.consultations.versions(viewer, id);
    }
}
_ts_decorate([
    Get(),
    Requires('consultation:read'),
    ApiResponse({
        status: 200,
        standardSchema: contract.consultationPage
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Query({
        schema: contract.consultationQuery
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        typeof contract === "undefined" || typeof contract.ConsultationQuery === "undefined" ? Object : contract.ConsultationQuery
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], ConsultationsController.prototype, "list", null);
_ts_decorate([
    Post('search'),
    HttpCode(200),
    Requires('consultation:read'),
    ApiResponse({
        status: 200,
        standardSchema: contract.consultationPage
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Body({
        schema: contract.consultationSearch
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        typeof contract === "undefined" || typeof contract.ConsultationSearch === "undefined" ? Object : contract.ConsultationSearch
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], ConsultationsController.prototype, "search", null);
_ts_decorate([
    Get('open'),
    Requires('consultation:record'),
    ApiResponse({
        status: 200,
        standardSchema: contract.openConsultations
    }),
    _ts_param(0, CurrentViewer()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], ConsultationsController.prototype, "open", null);
_ts_decorate([
    Get('day'),
    Requires('consultation:read'),
    ApiResponse({
        status: 200,
        standardSchema: contract.daySummary
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Query({
        schema: contract.dayQuery
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], ConsultationsController.prototype, "day", null);
_ts_decorate([
    Get(':id'),
    Requires('consultation:read'),
    ApiResponse({
        status: 200,
        standardSchema: contract.consultation
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: idParam
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], ConsultationsController.prototype, "one", null);
_ts_decorate([
    Get(':id/versions'),
    Requires('consultation:read'),
    ApiResponse({
        status: 200,
        standardSchema: contract.consultationVersionList
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Param({
        schema: idParam
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        Object
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], ConsultationsController.prototype, "versions", null);
ConsultationsController = _ts_decorate([
    Controller('consultations'),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof ConsultationsService === "undefined" ? Object : ConsultationsService,
        typeof ConsultationsQueries === "undefined" ? Object : ConsultationsQueries,
        typeof DeskQueries === "undefined" ? Object : DeskQueries
    ])
], ConsultationsController);

//# sourceMappingURL=consultations.controller.js.map