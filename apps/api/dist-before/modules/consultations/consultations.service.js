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
import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { ConsultationView } from './consultation-view.js';
import { isOwn } from './consultation.policy.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { DeskQueries } from './desk.queries.js';
export class ConsultationsService {
    constructor(repository, queries, desk, view, audit){
        this.repository = repository;
        this.queries = queries;
        this.desk = desk;
        this.view = view;
        this.audit = audit;
    }
    async one(viewer, id) {
        return this.view.show(viewer, await this.read(viewer, id));
    }
    async versions(viewer, id) {
        await this.read(viewer, id);
        return {
            items: await this.desk.versions(id),
            next: null
        };
    }
    /** The trace says that somebody searched the notes and by which filters, never for what. */ async search(viewer, search) {
        const found = await this.queries.search(viewer, search);
        if (search.text !== '' && search.cursor === undefined) {
            const filters = Object.keys(search).filter((name)=>name !== 'text' && name !== 'limit');
            await this.audit.recordAlone(viewer, {
                action: 'consultation.searched',
                details: {
                    filters,
                    found: found.items.length
                }
            });
        }
        return found;
    }
    async read(viewer, id) {
        const record = this.view.within(viewer, await this.repository.load(id));
        if (!isOwn(viewer, record)) {
            const details = {
                restricted: viewer.role === 'lead' && record.riskNote !== null
            };
            await this.audit.recordAlone(viewer, {
                action: 'consultation.read',
                subject: {
                    type: 'consultation',
                    id
                },
                details
            });
        }
        return record;
    }
}
ConsultationsService = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof ConsultationsRepository === "undefined" ? Object : ConsultationsRepository,
        typeof ConsultationsQueries === "undefined" ? Object : ConsultationsQueries,
        typeof DeskQueries === "undefined" ? Object : DeskQueries,
        typeof ConsultationView === "undefined" ? Object : ConsultationView,
        typeof AuditService === "undefined" ? Object : AuditService
    ])
], ConsultationsService);

//# sourceMappingURL=consultations.service.js.map