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
import { fold } from '@okenko/shared/common/text';
import { brokenConstraint } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import { saveStep } from '../../platform/database/revision.js';
import { DomainError, fieldRefused, notFound } from '../../platform/errors/domain-error.js';
import { Live } from '../../platform/live/live.js';
import { AuditService } from '../audit/audit.service.js';
import { hashPassword, makeOneTimePassword } from './passwords.js';
import { UserEntity, UserOfficeEntity } from './user.entity.js';
import { toUser } from './user.mapper.js';
import { objections } from './user.policy.js';
export class UsersService {
    constructor(database, audit, live){
        this.database = database;
        this.audit = audit;
        this.live = live;
    }
    async one(viewer, id) {
        const found = await this.load(this.database.manager, viewer, id);
        if (found === null) throw notFound('user');
        return found;
    }
    async save(viewer, id, input) {
        const saved = await this.database.transaction((tx)=>this.write(tx, viewer, id, input)).catch(refuseKnown);
        this.sessionsChanged(viewer.townId, id);
        return saved;
    }
    /** Makes a password that is shown once; whoever signs in with it must choose an own one. Ends the sessions. */ async giveOneTimePassword(viewer, id) {
        if (id === viewer.userId) throw new DomainError(422, 'user.own_password');
        const password = makeOneTimePassword();
        const passwordHash = await hashPassword(password);
        await this.database.transaction(async (tx)=>{
            const found = await tx.findOneBy(UserEntity, {
                id,
                townId: viewer.townId
            });
            if (found === null) throw notFound('user');
            await tx.update(UserEntity, {
                id
            }, {
                passwordHash,
                mustChangePassword: true
            });
            await tx.query('DELETE FROM sessions WHERE user_id = $1', [
                id
            ]);
            await this.audit.record(tx, viewer, {
                action: 'user.password-reset',
                subject: {
                    type: 'user',
                    id
                }
            });
        });
        this.sessionsChanged(viewer.townId, id);
        return {
            password
        };
    }
    async write(tx, viewer, id, input) {
        const foreign = await tx.findOne(UserEntity, {
            where: {
                id
            },
            lock: {
                mode: 'pessimistic_write'
            }
        });
        if (foreign !== null && foreign.townId !== viewer.townId) throw notFound('user');
        const current = await this.load(tx, viewer, id);
        const wanted = {
            ...input,
            officeIds: [
                ...new Set(input.officeIds)
            ].sort(),
            roles: [
                ...new Set(input.roles)
            ]
        };
        const step = saveStep('user', current, wanted);
        if (step === 'done') return current;
        const fields = objections(viewer.userId, current, wanted);
        if (fields.length > 0) throw new DomainError(422, 'input.refused', {
            fields
        });
        await this.store(tx, viewer, id, wanted, step);
        const details = {
            roles: wanted.roles,
            offices: wanted.officeIds,
            active: wanted.active
        };
        await this.audit.record(tx, viewer, {
            action: step === 'create' ? 'user.created' : 'user.saved',
            subject: {
                type: 'user',
                id
            },
            details
        });
        return await this.load(tx, viewer, id);
    }
    async store(tx, viewer, id, input, step) {
        const { revision, officeIds, ...fields } = input;
        const columns = {
            ...fields,
            searchName: fold(input.name),
            revision: revision + 1
        };
        if (step === 'create') {
            const fresh = {
                colorScheme: 'auto',
                singleKeys: true,
                mustChangePassword: false
            };
            await tx.insert(UserEntity, {
                id,
                townId: viewer.townId,
                ...fresh,
                ...columns
            });
        } else {
            await tx.update(UserEntity, {
                id
            }, columns);
            await tx.delete(UserOfficeEntity, {
                userId: id
            });
            // Rights may have shrunk: whoever is signed in signs in again, with the rights of now.
            await tx.query('DELETE FROM sessions WHERE user_id = $1 AND user_id <> $2', [
                id,
                viewer.userId
            ]);
        }
        await tx.insert(UserOfficeEntity, officeIds.map((officeId)=>({
                townId: viewer.townId,
                userId: id,
                officeId
            })));
    }
    async load(manager, viewer, id) {
        const entity = await manager.findOneBy(UserEntity, {
            id,
            townId: viewer.townId
        });
        if (entity === null) return null;
        const offices = await manager.findBy(UserOfficeEntity, {
            userId: id
        });
        return toUser(entity, offices.map((row)=>row.officeId).sort());
    }
    sessionsChanged(townId, userId) {
        this.live.publish({
            townId,
            officeId: null,
            userId,
            type: 'session',
            data: {}
        });
        this.live.publish({
            townId,
            officeId: null,
            userId: null,
            type: 'reference',
            data: {
                what: 'colleagues'
            }
        });
    }
}
UsersService = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof AuditService === "undefined" ? Object : AuditService,
        typeof Live === "undefined" ? Object : Live
    ])
], UsersService);
function refuseKnown(error) {
    const constraint = brokenConstraint(error);
    if (constraint === 'users_email') throw fieldRefused('email', 'email_taken');
    if (constraint === 'user_offices_town_id_office_id_fkey') throw fieldRefused('officeIds', 'not_a_choice');
    throw error;
}

//# sourceMappingURL=users.service.js.map