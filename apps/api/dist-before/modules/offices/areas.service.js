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
import { AREA_OUTSIDE, AREA_UNKNOWN } from '@okenko/shared/common/contact-fields';
import { Database } from '../../platform/database/database.js';
import { fieldRefused } from '../../platform/errors/domain-error.js';
import { saveStep } from '../../platform/database/revision.js';
import { Live } from '../../platform/live/live.js';
import { AuditService } from '../audit/audit.service.js';
import { AreaEntity } from './area.entity.js';
import { toArea } from './office.mapper.js';
export class AreasService {
    constructor(database, audit, live){
        this.database = database;
        this.audit = audit;
        this.live = live;
    }
    /** All areas of the town, retired ones too. Dozens at most, so this is one page. */ async list(viewer) {
        const order = {
            position: 'ASC',
            code: 'ASC'
        };
        const areas = await this.database.manager.find(AreaEntity, {
            where: {
                townId: viewer.townId
            },
            order
        });
        return {
            items: areas.map(toArea),
            next: null
        };
    }
    async save(viewer, code, input) {
        if (code === AREA_UNKNOWN || code === AREA_OUTSIDE) throw fieldRefused('code', 'code_reserved');
        const saved = await this.database.transaction((tx)=>this.write(tx, viewer, code, input));
        this.live.publish({
            townId: viewer.townId,
            officeId: null,
            userId: null,
            type: 'reference',
            data: {
                what: 'areas'
            }
        });
        return toArea(saved);
    }
    async write(tx, viewer, code, input) {
        const key = {
            townId: viewer.townId,
            code
        };
        const known = await tx.findOne(AreaEntity, {
            where: key,
            lock: {
                mode: 'pessimistic_write'
            }
        });
        const step = saveStep('area', known === null ? null : toArea(known), input);
        const { revision, ...fields } = input;
        if (step === 'create') await tx.insert(AreaEntity, {
            ...key,
            ...fields,
            revision: 1
        });
        if (step === 'update') await tx.update(AreaEntity, key, {
            ...fields,
            revision: revision + 1
        });
        const action = step === 'create' ? 'area.created' : 'area.saved';
        if (step !== 'done') await this.audit.record(tx, viewer, {
            action,
            subject: {
                type: 'area',
                id: code
            }
        });
        return tx.findOneByOrFail(AreaEntity, key);
    }
}
AreasService = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof AuditService === "undefined" ? Object : AuditService,
        typeof Live === "undefined" ? Object : Live
    ])
], AreasService);

//# sourceMappingURL=areas.service.js.map