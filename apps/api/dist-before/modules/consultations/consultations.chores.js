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
import { REOPEN_HOURS } from '@okenko/shared/consultations/consultation-status';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Periodic } from '../../platform/jobs/periodic.js';
import { PresenceService } from './presence.service.js';
const EVERY_MS = 60_000;
const BATCH = 500;
const LOCK_DUE = {
    name: 'consultations-lock-due',
    text: `WITH due AS (SELECT id FROM consultations WHERE state = 'closed' AND first_closed_at < $1
                      ORDER BY first_closed_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
         UPDATE consultations c SET state = 'locked', revision = revision + 1 FROM due WHERE c.id = due.id RETURNING c.id`
};
export class ConsultationsChores {
    constructor(database, clock, periodic, presence){
        this.database = database;
        this.clock = clock;
        this.periodic = periodic;
        this.presence = presence;
    }
    onApplicationBootstrap() {
        this.periodic.every(EVERY_MS, 'lock closed consultations', ()=>this.lockDue());
        this.periodic.every(EVERY_MS, 'clear presence', ()=>this.presence.clearOld());
    }
    async lockDue() {
        const before = new Date(this.clock.now().getTime() - REOPEN_HOURS * 3_600_000);
        let locked = BATCH;
        while(locked === BATCH)locked = (await this.database.read(LOCK_DUE, [
            before
        ])).length;
    }
}
ConsultationsChores = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof Clock === "undefined" ? Object : Clock,
        typeof Periodic === "undefined" ? Object : Periodic,
        typeof PresenceService === "undefined" ? Object : PresenceService
    ])
], ConsultationsChores);

//# sourceMappingURL=consultations.chores.js.map