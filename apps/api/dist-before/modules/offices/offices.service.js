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
import { fieldRefused, notFound } from '../../platform/errors/domain-error.js';
import { brokenConstraint } from '../../platform/database/constraint.js';
import { saveStep } from '../../platform/database/revision.js';
import { Live } from '../../platform/live/live.js';
import { AuditService } from '../audit/audit.service.js';
import { OfficeEntity } from './office.entity.js';
import { toOffice } from './office.mapper.js';
export class OfficesService {
    constructor(database, audit, live){
        this.database = database;
        this.audit = audit;
        this.live = live;
    }
    /** Every office of the town, closed ones too: old records name them. A town has a handful, so this is one page. */ async list(viewer) {
        const offices = await this.database.manager.find(OfficeEntity, {
            where: {
                townId: viewer.townId
            },
            order: {
                name: 'ASC'
            }
        });
        return {
            items: offices.map(toOffice),
            next: null
        };
    }
    async one(viewer, id) {
        const office = await this.database.manager.findOneBy(OfficeEntity, {
            id,
            townId: viewer.townId
        });
        if (office === null) throw notFound('office');
        return toOffice(office);
    }
    async save(viewer, id, input) {
        const saved = await this.database.transaction((tx)=>this.write(tx, viewer, id, input)).catch(refuseSameName);
        this.live.publish({
            townId: viewer.townId,
            officeId: null,
            userId: null,
            type: 'reference',
            data: {
                what: 'offices'
            }
        });
        return toOffice(saved);
    }
    async write(tx, viewer, id, input) {
        const known = await tx.findOne(OfficeEntity, {
            where: {
                id
            },
            lock: {
                mode: 'pessimistic_write'
            }
        });
        if (known !== null && known.townId !== viewer.townId) throw notFound('office');
        const step = saveStep('office', known === null ? null : toOffice(known), input);
        const { revision, ...fields } = input;
        if (step === 'create') await tx.insert(OfficeEntity, {
            id,
            townId: viewer.townId,
            ...fields,
            revision: 1
        });
        if (step === 'update') await tx.update(OfficeEntity, {
            id
        }, {
            ...fields,
            revision: revision + 1
        });
        const action = step === 'create' ? 'office.created' : 'office.saved';
        if (step !== 'done') await this.audit.record(tx, viewer, {
            action,
            subject: {
                type: 'office',
                id
            }
        });
        return tx.findOneByOrFail(OfficeEntity, {
            id
        });
    }
}
OfficesService = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof AuditService === "undefined" ? Object : AuditService,
        typeof Live === "undefined" ? Object : Live
    ])
], OfficesService);
function refuseSameName(error) {
    if (brokenConstraint(error) === 'offices_name') throw fieldRefused('name', 'name_taken');
    throw error;
}

//# sourceMappingURL=offices.service.js.map