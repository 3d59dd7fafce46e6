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
import { DURATION_MAX_MINUTES } from '@okenko/shared/common/contact-fields';
import { isOpen } from '@okenko/shared/consultations/consultation-status';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, fieldRefused, notFound } from '../../platform/errors/domain-error.js';
import { AuditService } from '../audit/audit.service.js';
import { OfficesQueries } from '../offices/offices.queries.js';
import { ConsultationChecks } from './consultation-checks.js';
import { CLOCK_SLACK_MS, missingForClosing, topicsAndParents } from './consultation-rules.js';
import { ConsultationView } from './consultation-view.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { ContactNumbers } from './contact-numbers.js';
export class ClosingParts {
    constructor(offices, checks, numbers){
        this.offices = offices;
        this.checks = checks;
        this.numbers = numbers;
    }
}
ClosingParts = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof OfficesQueries === "undefined" ? Object : OfficesQueries,
        typeof ConsultationChecks === "undefined" ? Object : ConsultationChecks,
        typeof ContactNumbers === "undefined" ? Object : ContactNumbers
    ])
], ClosingParts);
export class CloseConsultation {
    constructor(database, repository, parts, view, audit, clock){
        this.database = database;
        this.repository = repository;
        this.parts = parts;
        this.view = view;
        this.audit = audit;
        this.clock = clock;
    }
    async close(viewer, id, input) {
        const { record, changed } = await this.database.transaction(async (tx)=>{
            const before = this.view.within(viewer, await this.repository.lock(tx, id));
            if (isRepeat(before, input)) return {
                record: before,
                changed: false
            };
            if (before.revision !== input.revision) throw this.view.conflict(viewer, before);
            if (!isOpen(before.state)) throw new DomainError(422, 'consultation.not_open');
            return {
                record: await this.write(tx, viewer, before, input),
                changed: true
            };
        });
        if (changed) this.view.tell(record);
        return changed ? this.view.show(viewer, record) : this.view.glimpse(viewer, record);
    }
    async write(tx, viewer, before, input) {
        const fields = missingForClosing(before.content);
        if (fields.length > 0) throw new DomainError(422, 'consultation.incomplete', {
            fields
        });
        const now = this.clock.now();
        const office = await this.parts.offices.known(before.officeId);
        if (office === null) throw notFound('office');
        const endedAt = endOf(before, input, now);
        const closing = {
            ...before,
            state: 'closed',
            endedAt,
            content: {
                ...before.content,
                durationMinutes: before.content.durationMinutes ?? minutesBetween(before.content.startedAt, endedAt)
            },
            contactNo: before.contactNo ?? await this.parts.numbers.next(office, now),
            firstClosedAt: before.firstClosedAt ?? now,
            closedAt: now
        };
        const closed = await this.repository.move(tx, closing, viewer.userId, now, before.content.note);
        const { topics } = await this.parts.checks.vocabulary(viewer.townId);
        await this.repository.setTopics(tx, before, topicsAndParents(before.content.topics, topics));
        await this.audit.record(tx, viewer, {
            action: 'consultation.closed',
            subject: {
                type: 'consultation',
                id: before.id
            },
            details: {
                kind: before.content.kind
            }
        });
        return closed;
    }
}
CloseConsultation = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof ConsultationsRepository === "undefined" ? Object : ConsultationsRepository,
        typeof ClosingParts === "undefined" ? Object : ClosingParts,
        typeof ConsultationView === "undefined" ? Object : ConsultationView,
        typeof AuditService === "undefined" ? Object : AuditService,
        typeof Clock === "undefined" ? Object : Clock
    ])
], CloseConsultation);
/** The answer to an earlier try got lost: the record is closed by the very revision that asks. */ function isRepeat(record, input) {
    return record.state === 'closed' && record.revision === input.revision + 1;
}
/** The moment the contact ended: as told, or by the corrected minutes, or now. Never before it began. */ function endOf(record, input, now) {
    const started = Date.parse(record.content.startedAt);
    const minutes = record.content.durationMinutes;
    if (input.endedAt !== undefined) {
        const told = Date.parse(input.endedAt);
        if (told < started) throw fieldRefused('endedAt', 'ends_before_start');
        if (told > now.getTime() + CLOCK_SLACK_MS) throw fieldRefused('endedAt', 'in_future');
        return new Date(told);
    }
    if (minutes !== null) return new Date(started + minutes * 60_000);
    return new Date(Math.max(started, now.getTime()));
}
/** Whole minutes of the timer, rounded to the nearest, at most a day. */ function minutesBetween(startedAt, endedAt) {
    return Math.min(DURATION_MAX_MINUTES, Math.round((endedAt.getTime() - Date.parse(startedAt)) / 60_000));
}

//# sourceMappingURL=close-consultation.js.map