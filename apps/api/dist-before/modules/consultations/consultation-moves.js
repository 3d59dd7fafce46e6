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
import { nextState } from '@okenko/shared/consultations/consultation-status';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditService } from '../audit/audit.service.js';
import { ConsultationChecks } from './consultation-checks.js';
import { coherent, missingForClosing, topicsAndParents } from './consultation-rules.js';
import { ConsultationView } from './consultation-view.js';
import { abilities, closingOf } from './consultation.policy.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { present } from './new-content.js';
export class ConsultationMoves {
    constructor(database, repository, checks, view, audit, clock){
        this.database = database;
        this.repository = repository;
        this.checks = checks;
        this.view = view;
        this.audit = audit;
        this.clock = clock;
    }
    /** Takes back an open record, or a closed one within a minute (the undo of a key or a line). */ discard(viewer, id, input) {
        return this.change(viewer, id, input.revision, 'discarded', async (tx, before, now)=>{
            const state = this.moved(before, before.state === 'open' ? 'discard' : 'undo', now);
            if (!abilities(viewer, before, now).discard) throw new DomainError(403, 'consultation.not_yours_to_change');
            const discarded = await this.repository.move(tx, {
                ...before,
                state
            }, viewer.userId, now, null);
            await this.repository.setTopics(tx, before, []);
            await this.audit.record(tx, viewer, {
                action: 'consultation.discarded',
                subject: {
                    type: 'consultation',
                    id
                }
            });
            return discarded;
        });
    }
    reopen(viewer, id, input) {
        return this.change(viewer, id, input.revision, 'reopened', async (tx, before, now)=>{
            const state = this.moved(before, 'reopen', now);
            if (!abilities(viewer, before, now).reopen) throw new DomainError(403, 'consultation.not_yours_to_change');
            const reopened = await this.repository.move(tx, {
                ...before,
                state,
                reopenedAt: now
            }, viewer.userId, now, null);
            await this.audit.record(tx, viewer, {
                action: 'consultation.reopened',
                subject: {
                    type: 'consultation',
                    id
                },
                reason: input.reason
            });
            return reopened;
        });
    }
    /** A correction after the lock: what stood is kept as a version, with who, when and why. */ correct(viewer, id, input) {
        return this.change(viewer, id, input.revision, null, async (tx, before, now)=>{
            this.moved(before, 'correct', now);
            if (!abilities(viewer, before, now).correct) throw new DomainError(403, 'consultation.not_yours_to_change');
            const { revision: _revision, reason, riskNote, ...sent } = input;
            const merged = coherent({
                ...before.content,
                ...present(sent)
            });
            // No timer runs any more: minutes that are taken away would be lost.
            const durationMinutes = merged.durationMinutes ?? before.content.durationMinutes;
            const content = {
                ...merged,
                durationMinutes
            };
            await this.checks.refuseWrong(viewer.townId, before.officeId, viewer.userId, before.content, content);
            const fields = missingForClosing(content);
            if (fields.length > 0) throw new DomainError(422, 'consultation.incomplete', {
                fields
            });
            await this.repository.keepVersion(tx, before, viewer.userId, reason, now);
            const sealed = riskNote === undefined ? before.riskNote : this.view.sealRiskNote(id, riskNote);
            await this.repository.update(tx, id, content, sealed, viewer.userId, now);
            const endedAt = new Date(Date.parse(content.startedAt) + (content.durationMinutes ?? 0) * 60_000);
            const corrected = {
                ...before,
                content,
                endedAt
            };
            await this.repository.noteCorrection(tx, corrected);
            await this.repository.setTopics(tx, corrected, topicsAndParents(content.topics, (await this.checks.vocabulary(viewer.townId)).topics));
            await this.audit.record(tx, viewer, {
                action: 'consultation.corrected',
                subject: {
                    type: 'consultation',
                    id
                },
                reason
            });
            return await this.repository.lock(tx, id);
        });
    }
    /**
   * @param done the state in which a retry finds its work done already, or null when a retry cannot be told
   */ async change(viewer, id, revision, done, change) {
        const { record, changed } = await this.database.transaction(async (tx)=>{
            const before = this.view.within(viewer, await this.repository.lock(tx, id));
            if (before.state === done && before.revision === revision + 1) return {
                record: before,
                changed: false
            };
            if (before.revision !== revision) throw this.view.conflict(viewer, before);
            return {
                record: await change(tx, before, this.clock.now()),
                changed: true
            };
        });
        if (changed) this.view.tell(record);
        return changed ? this.view.show(viewer, record) : this.view.glimpse(viewer, record);
    }
    moved(record, move, now) {
        const next = nextState(record.state, move, closingOf(record), now);
        if (typeof next === 'string') return next;
        throw new DomainError(422, next.refused === 'too_late' ? 'consultation.too_late' : 'consultation.not_from_this_state');
    }
}
ConsultationMoves = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof ConsultationsRepository === "undefined" ? Object : ConsultationsRepository,
        typeof ConsultationChecks === "undefined" ? Object : ConsultationChecks,
        typeof ConsultationView === "undefined" ? Object : ConsultationView,
        typeof AuditService === "undefined" ? Object : AuditService,
        typeof Clock === "undefined" ? Object : Clock
    ])
], ConsultationMoves);

//# sourceMappingURL=consultation-moves.js.map