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
import { Database } from '../../platform/database/database.js';
const INSERT = {
    name: 'audit-insert',
    text: `INSERT INTO audit.entries (town_id, actor_id, role, office_id, action, subject_type, subject_id, reason, details, request_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`
};
/** The product's own hand: chores and commands. */ export function systemActor(townId) {
    return {
        userId: null,
        townId,
        role: null,
        officeId: null,
        requestId: null
    };
}
export class AuditService {
    constructor(database){
        this.database = database;
    }
    /** Writes into the work's own transaction: the act and its trace stay or go together. */ async record(tx, actor, entry) {
        await this.database.run(tx, INSERT, values(actor, entry));
    }
    /** For acts that change nothing else: a read, a refused sign-in. */ async recordAlone(actor, entry) {
        await this.database.read(INSERT, values(actor, entry));
    }
}
AuditService = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database
    ])
], AuditService);
function values(actor, entry) {
    return [
        actor.townId,
        actor.userId,
        actor.role,
        actor.officeId,
        entry.action,
        entry.subject?.type ?? null,
        entry.subject?.id ?? null,
        entry.reason ?? null,
        entry.details === undefined ? null : JSON.stringify(entry.details),
        actor.requestId
    ];
}

//# sourceMappingURL=audit.service.js.map