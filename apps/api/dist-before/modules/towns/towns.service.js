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
import { notFound } from '../../platform/errors/domain-error.js';
import { saveStep } from '../../platform/database/revision.js';
import { Live } from '../../platform/live/live.js';
import { AuditService } from '../audit/audit.service.js';
import { readCrest } from './crest.js';
import { TownEntity } from './town.entity.js';
import { toTown } from './town.mapper.js';
export class TownsService {
    constructor(database, audit, live){
        this.database = database;
        this.audit = audit;
        this.live = live;
    }
    async current(viewer) {
        return toTown(await this.byId(viewer.townId));
    }
    /** A town by its id, for modules below; the id comes from a viewer or an own record, never from input. */ async byId(id) {
        const town = await this.database.manager.findOneBy(TownEntity, {
            id
        });
        if (town === null) throw notFound('town');
        return town;
    }
    async save(viewer, input) {
        const saved = await this.database.transaction(async (tx)=>{
            const known = await tx.findOneOrFail(TownEntity, {
                where: {
                    id: viewer.townId
                },
                lock: {
                    mode: 'pessimistic_write'
                }
            });
            const step = saveStep('town', toTown(known), input);
            const { revision, ...fields } = input;
            if (step === 'update') {
                await tx.update(TownEntity, {
                    id: viewer.townId
                }, {
                    ...fields,
                    revision: revision + 1
                });
                await this.audit.record(tx, viewer, {
                    action: 'town.saved',
                    subject: {
                        type: 'town',
                        id: viewer.townId
                    }
                });
            }
            return tx.findOneByOrFail(TownEntity, {
                id: viewer.townId
            });
        });
        this.tell(viewer);
        return toTown(saved);
    }
    async saveCrest(viewer, image) {
        const crest = image === null ? null : readCrest(image);
        const saved = await this.database.transaction(async (tx)=>{
            await tx.update(TownEntity, {
                id: viewer.townId
            }, {
                crest: crest?.bytes ?? null,
                crestType: crest?.type ?? null,
                crestVersion: ()=>'crest_version + 1'
            });
            await this.audit.record(tx, viewer, {
                action: 'town.crest-saved',
                subject: {
                    type: 'town',
                    id: viewer.townId
                }
            });
            return tx.findOneByOrFail(TownEntity, {
                id: viewer.townId
            });
        });
        this.tell(viewer);
        return toTown(saved);
    }
    async crest(viewer) {
        const town = await this.database.manager.findOne(TownEntity, {
            where: {
                id: viewer.townId
            },
            select: {
                id: true,
                crest: true,
                crestType: true
            }
        });
        if (town?.crest == null || town.crestType === null) throw notFound('crest');
        return {
            bytes: town.crest,
            type: town.crestType
        };
    }
    tell(viewer) {
        this.live.publish({
            townId: viewer.townId,
            officeId: null,
            userId: null,
            type: 'reference',
            data: {
                what: 'town'
            }
        });
    }
}
TownsService = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof AuditService === "undefined" ? Object : AuditService,
        typeof Live === "undefined" ? Object : Live
    ])
], TownsService);

//# sourceMappingURL=towns.service.js.map