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
import { Clock } from '../../platform/clock/clock.js';
import { Vault } from '../../platform/crypto/vault.js';
import { changedMeanwhile, notFound } from '../../platform/errors/domain-error.js';
import { Live } from '../../platform/live/live.js';
import { isOwn, reaches } from './consultation.policy.js';
import { toConsultation } from './consultation.mapper.js';
export class ConsultationView {
    constructor(clock, vault, live){
        this.clock = clock;
        this.vault = vault;
        this.live = live;
    }
    /** A record within the viewer's reach, or the answer for one that does not exist. */ within(viewer, record) {
        if (record === null || !reaches(viewer, record)) throw notFound('consultation');
        return record;
    }
    show(viewer, record) {
        const open = (sealed)=>this.vault.open('risk-note', record.id, sealed).toString('utf8');
        return toConsultation(viewer, record, this.clock.now(), open);
    }
    /** The record where nothing is written down of who read it: the restricted note stays with its own people. */ glimpse(viewer, record) {
        if (isOwn(viewer, record)) return this.show(viewer, record);
        const shown = toConsultation(viewer, record, this.clock.now(), ()=>'');
        return {
            ...shown,
            abilities: {
                ...shown.abilities,
                readRiskNote: false
            }
        };
    }
    conflict(viewer, record) {
        return changedMeanwhile('consultation', this.glimpse(viewer, record));
    }
    /** Seals the restricted note; an empty one is none. */ sealRiskNote(id, text) {
        return text === '' ? null : this.vault.seal('risk-note', id, Buffer.from(text, 'utf8'));
    }
    openRiskNote(record) {
        return record.riskNote === null ? '' : this.vault.open('risk-note', record.id, record.riskNote).toString('utf8');
    }
    /** Call after commit: whoever has the office on the screen fetches what changed. */ tell(record) {
        const { id, officeId, state, revision } = record;
        const data = {
            id,
            officeId,
            workerId: record.content.workerId,
            state,
            revision
        };
        this.live.publish({
            townId: record.townId,
            officeId,
            userId: null,
            type: 'consultation',
            data
        });
    }
}
ConsultationView = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Clock === "undefined" ? Object : Clock,
        typeof Vault === "undefined" ? Object : Vault,
        typeof Live === "undefined" ? Object : Live
    ])
], ConsultationView);

//# sourceMappingURL=consultation-view.js.map