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
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { isOpen } from '@okenko/shared/consultations/consultation-status';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, fieldRefused, notFound } from '../../platform/errors/domain-error.js';
import { AuditService } from '../audit/audit.service.js';
import { OfficesQueries } from '../offices/offices.queries.js';
import { ConsultationChecks } from './consultation-checks.js';
import { coherent, topicsAndParents } from './consultation-rules.js';
import { ConsultationView } from './consultation-view.js';
import { abilities, isOwn } from './consultation.policy.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { newContent, present } from './new-content.js';
export class SaveConsultation {
    constructor(database, repository, offices, checks, view, audit, clock){
        this.database = database;
        this.repository = repository;
        this.offices = offices;
        this.checks = checks;
        this.view = view;
        this.audit = audit;
        this.clock = clock;
    }
    async save(viewer, id, input) {
        const saved = input.revision === 0 ? await this.create(viewer, id, input) : await this.change(viewer, id, input);
        return this.view.show(viewer, saved);
    }
    async create(viewer, id, input) {
        const office = await this.officeOf(viewer, input.officeId);
        const now = this.clock.now();
        const known = await this.checks.vocabulary(viewer.townId);
        const content = coherent(newContent(input, office, known, viewer.userId, now));
        await this.checks.refuseWrong(viewer.townId, office.id, viewer.userId, null, content);
        const riskNote = this.view.sealRiskNote(id, input.riskNote ?? '');
        const record = {
            id,
            townId: viewer.townId,
            officeId: office.id,
            content,
            riskNote,
            recordedBy: viewer.userId
        };
        const inserted = await this.database.transaction(async (tx)=>{
            const made = await this.repository.insert(tx, record, now);
            if (made !== null) await this.audit.record(tx, viewer, {
                action: 'consultation.recorded',
                subject: {
                    type: 'consultation',
                    id
                }
            });
            return made;
        });
        if (inserted !== null) this.view.tell(inserted);
        return inserted ?? this.repeated(viewer, await this.repository.load(id), input);
    }
    async change(viewer, id, input) {
        const { record, changed } = await this.database.transaction(async (tx)=>{
            const before = this.view.within(viewer, await this.repository.lock(tx, id));
            if (before.revision !== input.revision) return {
                record: this.repeated(viewer, before, input),
                changed: false
            };
            return {
                record: await this.write(tx, viewer, before, input),
                changed: true
            };
        });
        if (changed) this.view.tell(record);
        return record;
    }
    async write(tx, viewer, before, input) {
        if (!isOpen(before.state)) throw new DomainError(422, 'consultation.not_open');
        if (input.officeId !== undefined && input.officeId !== before.officeId) throw fieldRefused('officeId', 'office_fixed');
        const { revision: _revision, officeId: _office, riskNote, ...sent } = input;
        const content = coherent({
            ...before.content,
            ...present(sent)
        });
        await this.checks.refuseWrong(viewer.townId, before.officeId, viewer.userId, before.content, content);
        const sealed = this.riskNoteAfter(viewer, before, riskNote);
        const saved = await this.repository.update(tx, before.id, content, sealed, viewer.userId, this.clock.now());
        if (before.state === 'reopened') await this.renewLists(tx, saved);
        if (before.updatedBy !== viewer.userId) {
            await this.audit.record(tx, viewer, {
                action: 'consultation.taken-over',
                subject: {
                    type: 'consultation',
                    id: before.id
                }
            });
        }
        return saved;
    }
    /** Lists and search go on showing a record that is open again: they must find it by what it says now. */ async renewLists(tx, record) {
        const { topics } = await this.checks.vocabulary(record.townId);
        await this.repository.setTopics(tx, record, topicsAndParents(record.content.topics, topics));
        await this.repository.renewWords(tx, record);
    }
    /**
   * Who may not read the restricted note may not replace it either. Lists show it empty to all but its own people,
   * so an empty one that anybody else sends leaves it.
   */ riskNoteAfter(viewer, before, sent) {
        if (sent === undefined) return before.riskNote;
        if (before.riskNote === null || isOwn(viewer, before)) return this.view.sealRiskNote(before.id, sent);
        if (sent === '') return before.riskNote;
        if (!abilities(viewer, before, this.clock.now()).readRiskNote) throw fieldRefused('riskNote', 'risk_note_restricted');
        return this.view.sealRiskNote(before.id, sent);
    }
    /** A save that is not based on the newest revision: a retry of the last one, or a conflict. */ repeated(viewer, found, input) {
        const record = this.view.within(viewer, found);
        const newest = record.revision === input.revision + 1 && record.updatedBy === viewer.userId;
        if (newest && this.changesNothing(viewer, record, input)) return record;
        throw this.view.conflict(viewer, record);
    }
    /** A field that the rules drop (a reason of a contact that is not empty) does not make a retry another save. */ changesNothing(viewer, record, input) {
        const { revision: _revision, officeId, riskNote, ...sent } = input;
        const { riskNote: shown } = this.view.show(viewer, record);
        const apart = (riskNote ?? shown) === shown && (officeId ?? record.officeId) === record.officeId;
        return apart && isDeepStrictEqual(coherent({
            ...record.content,
            ...present(sent)
        }), record.content);
    }
    async officeOf(viewer, wanted) {
        const id = wanted ?? viewer.officeId;
        if (id === null || !viewer.officeIds.includes(id)) throw fieldRefused('officeId', 'not_a_choice');
        const office = await this.offices.known(id);
        if (office === null) throw notFound('office');
        if (office.closed) throw fieldRefused('officeId', 'office_closed');
        return office;
    }
}
SaveConsultation = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof ConsultationsRepository === "undefined" ? Object : ConsultationsRepository,
        typeof OfficesQueries === "undefined" ? Object : OfficesQueries,
        typeof ConsultationChecks === "undefined" ? Object : ConsultationChecks,
        typeof ConsultationView === "undefined" ? Object : ConsultationView,
        typeof AuditService === "undefined" ? Object : AuditService,
        typeof Clock === "undefined" ? Object : Clock
    ])
], SaveConsultation);

//# sourceMappingURL=save-consultation.js.map