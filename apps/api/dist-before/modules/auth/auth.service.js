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
import { worksInOffice } from '@okenko/shared/access/roles';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { fieldRefused } from '../../platform/errors/domain-error.js';
import { AuditService } from '../audit/audit.service.js';
import { AccountsService } from '../users/accounts.service.js';
import { PasswordCheck } from './password-check.js';
import { SessionViewers } from './session-viewers.js';
import { SessionsRepository } from './sessions.repository.js';
export class AuthService {
    constructor(database, accounts, sessions, viewers, check, audit, clock){
        this.database = database;
        this.accounts = accounts;
        this.sessions = sessions;
        this.viewers = viewers;
        this.check = check;
        this.audit = audit;
        this.clock = clock;
    }
    signOut(viewer) {
        return this.change(viewer, 'auth.signed-out', (tx)=>this.sessions.end(tx, viewer.session));
    }
    signOutEverywhere(viewer) {
        return this.change(viewer, 'auth.signed-out-everywhere', (tx)=>this.sessions.endAll(tx, viewer.userId));
    }
    async lock(viewer) {
        if (viewer.locked) return;
        await this.change(viewer, 'auth.locked', (tx)=>this.sessions.setLocked(tx, viewer.session, true, this.clock.now()));
    }
    /** @throws DomainError at `password`, or `auth.too_many_attempts` */ async unlock(viewer, password, address) {
        const user = await this.checkPassword(viewer, password, address, 'password');
        const now = this.clock.now();
        await this.change(viewer, 'auth.unlocked', (tx)=>this.sessions.setLocked(tx, viewer.session, false, now), user.id);
    }
    /** Changes role or office. Only to what the account holds; the switch is in the log. */ async workAs(viewer, { role, officeId }) {
        const user = await this.accounts.byId(viewer.userId);
        if (!user.roles.includes(role)) throw fieldRefused('role', 'not_a_choice');
        const office = worksInOffice(role) ? officeId : null;
        if (worksInOffice(role) && (office === null || !viewer.officeIds.includes(office))) throw fieldRefused('officeId', 'not_a_choice');
        await this.database.transaction(async (tx)=>{
            await this.sessions.workAs(tx, viewer.session, role, office);
            await this.audit.record(tx, viewer, {
                action: 'auth.role-switched',
                details: {
                    from: viewer.role,
                    to: role,
                    office
                }
            });
        });
        this.viewers.changed(viewer);
    }
    /** Changes the own password and ends every other session. */ async changePassword(viewer, input, address) {
        await this.checkPassword(viewer, input.current, address, 'current');
        if (input.next === input.current) throw fieldRefused('next', 'password_same');
        await this.change(viewer, 'auth.password-changed', async (tx)=>{
            await this.accounts.setPassword(tx, viewer.userId, input.next);
            await this.sessions.endOthers(tx, viewer.userId, viewer.session);
        });
    }
    async checkPassword(viewer, password, address, field) {
        const user = await this.accounts.byId(viewer.userId);
        // The session itself is the known browser: guessing here cannot lock the person out elsewhere.
        const origin = {
            email: user.email,
            address,
            knownDevice: viewer.session.toString('base64')
        };
        if (!await this.check.fits(origin, user.id, password)) throw fieldRefused(field, 'wrong_password');
        return user;
    }
    async change(viewer, action, work, subject) {
        await this.database.transaction(async (tx)=>{
            await work(tx);
            await this.audit.record(tx, viewer, {
                action,
                ...subject === undefined ? {} : {
                    subject: {
                        type: 'user',
                        id: subject
                    }
                }
            });
        });
        this.viewers.changed(viewer);
    }
}
AuthService = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof AccountsService === "undefined" ? Object : AccountsService,
        typeof SessionsRepository === "undefined" ? Object : SessionsRepository,
        typeof SessionViewers === "undefined" ? Object : SessionViewers,
        typeof PasswordCheck === "undefined" ? Object : PasswordCheck,
        typeof AuditService === "undefined" ? Object : AuditService,
        typeof Clock === "undefined" ? Object : Clock
    ])
], AuthService);

//# sourceMappingURL=auth.service.js.map