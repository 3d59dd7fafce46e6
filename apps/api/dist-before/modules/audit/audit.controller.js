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
import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { auditPage, auditQuery, auditVerification } from '@okenko/shared/audit/audit.contract';
import { Requires } from '../../platform/access/requires.js';
import { CurrentViewer } from '../../platform/access/viewer.js';
import { AuditQueries } from './audit.queries.js';
import { AuditVerifier } from './audit.verifier.js';
export class AuditController {
    constructor(queries, verifier){
        this.queries = queries;
        this.verifier = verifier;
    }
    list(viewer, query) {
        return this.queries.list(viewer, query);
    }
    verify() {
        return this.verifier.verify();
    }
}
_ts_decorate([
    Get(),
    Requires('audit:read'),
    ApiResponse({
        status: 200,
        standardSchema: auditPage
    }),
    _ts_param(0, CurrentViewer()),
    _ts_param(1, Query({
        schema: auditQuery
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer,
        typeof AuditQuery === "undefined" ? Object : AuditQuery
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AuditController.prototype, "list", null);
_ts_decorate([
    Post('verification'),
    HttpCode(200),
    Requires('audit:read'),
    ApiResponse({
        status: 200,
        standardSchema: auditVerification
    }),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", []),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], AuditController.prototype, "verify", null);
AuditController = _ts_decorate([
    Controller('audit'),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof AuditQueries === "undefined" ? Object : AuditQueries,
        typeof AuditVerifier === "undefined" ? Object : AuditVerifier
    ])
], AuditController);

//# sourceMappingURL=audit.controller.js.map