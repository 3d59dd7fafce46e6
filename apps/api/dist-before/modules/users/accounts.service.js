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
import { hashPassword, passwordFits } from './passwords.js';
import { UserEntity, UserOfficeEntity } from './user.entity.js';
export class AccountsService {
    constructor(database){
        this.database = database;
    }
    async byEmail(email) {
        return this.database.manager.findOne(UserEntity, {
            where: {
                email
            },
            select: ACCOUNT
        });
    }
    byId(id) {
        return this.database.manager.findOneOrFail(UserEntity, {
            where: {
                id
            },
            select: ACCOUNT
        });
    }
    /** Takes as long for no account as for one. An account that is switched off fits no password. */ async passwordFits(accountId, password) {
        const user = accountId === null ? null : await this.database.manager.findOneBy(UserEntity, {
            id: accountId
        });
        return passwordFits(password, user?.active === true ? user.passwordHash : null);
    }
    async setPassword(tx, accountId, password) {
        await tx.update(UserEntity, {
            id: accountId
        }, {
            passwordHash: await hashPassword(password),
            mustChangePassword: false
        });
    }
    async noteSignIn(tx, accountId, now) {
        await tx.update(UserEntity, {
            id: accountId
        }, {
            lastSignInAt: now
        });
    }
    async officeIds(tx, accountId) {
        const rows = await tx.findBy(UserOfficeEntity, {
            userId: accountId
        });
        return rows.map((row)=>row.officeId);
    }
}
AccountsService = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database
    ])
], AccountsService);
const ACCOUNT = {
    id: true,
    townId: true,
    email: true,
    roles: true
};

//# sourceMappingURL=accounts.service.js.map