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
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditService } from '../audit/audit.service.js';
import { AccountsService } from '../users/accounts.service.js';
import { KnownDevices } from './known-devices.js';
import { PasswordCheck } from './password-check.js';
import { SessionsRepository, hashToken } from './sessions.repository.js';
import { startingOffice, startingRole } from './starting-role.js';
/** A working day; then the person signs in again. */ const SESSION_HOURS = 12;
export class SignInService {
    constructor(database, accounts, sessions, check, devices, audit, clock){
        this.database = database;
        this.accounts = accounts;
        this.sessions = sessions;
        this.check = check;
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
    }
    /**
   * Checks a password and begins a session.
   * @param device the browser's mark, or null in a new browser
   * @throws DomainError `auth.wrong_credentials` (the same for an unknown account), `auth.too_many_attempts`
   */ async signIn(input, address, device) {
        const user = await this.accounts.byEmail(input.email);
        const known = user !== null && device !== null && await this.devices.knows(user.id, device);
        const origin = {
            email: input.email,
            address,
            knownDevice: known ? device : null
        };
        const fits = await this.check.fits(origin, user?.id ?? null, input.password);
        if (!fits || user === null) {
            await this.traceRefusal(user);
            throw new DomainError(401, 'auth.wrong_credentials');
        }
        return this.begin(user, device ?? randomBytes(24).toString('base64url'));
    }
    async begin(user, device) {
        const token = randomBytes(32).toString('base64url');
        const now = this.clock.now();
        await this.database.transaction(async (tx)=>{
            const role = startingRole(user.roles);
            const officeId = startingOffice(role, await this.openOffices(tx, user.id));
            const expires = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
            await this.sessions.insert(tx, hashToken(token), user.id, role, officeId, now, expires);
            await this.devices.remember(tx, user.id, device, now);
            await this.accounts.noteSignIn(tx, user.id, now);
            const actor = {
                userId: user.id,
                townId: user.townId,
                role,
                officeId,
                requestId: null
            };
            await this.audit.record(tx, actor, {
                action: 'auth.signed-in',
                subject: {
                    type: 'user',
                    id: user.id
                }
            });
        });
        return {
            token,
            device
        };
    }
    async openOffices(tx, userId) {
        const belongsTo = await this.accounts.officeIds(tx, userId);
        const open = await tx.query('SELECT id FROM offices WHERE id = ANY ($1) AND NOT closed ORDER BY name', [
            belongsTo
        ]);
        return open.map((row)=>row.id);
    }
    /** The log names the account that was tried, never what was typed. */ async traceRefusal(user) {
        if (user === null) return;
        const nobody = {
            userId: null,
            townId: user.townId,
            role: null,
            officeId: null,
            requestId: null
        };
        await this.audit.recordAlone(nobody, {
            action: 'auth.sign-in-refused',
            subject: {
                type: 'user',
                id: user.id
            }
        });
    }
}
SignInService = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof AccountsService === "undefined" ? Object : AccountsService,
        typeof SessionsRepository === "undefined" ? Object : SessionsRepository,
        typeof PasswordCheck === "undefined" ? Object : PasswordCheck,
        typeof KnownDevices === "undefined" ? Object : KnownDevices,
        typeof AuditService === "undefined" ? Object : AuditService,
        typeof Clock === "undefined" ? Object : Clock
    ])
], SignInService);

//# sourceMappingURL=sign-in.service.js.map