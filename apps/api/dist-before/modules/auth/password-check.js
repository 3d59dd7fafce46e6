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
import { DomainError } from '../../platform/errors/domain-error.js';
import { AccountsService } from '../users/accounts.service.js';
import { SignInCounters } from './sign-in-counters.js';
import { secondsToWait } from './sign-in-limits.js';
export class PasswordCheck {
    constructor(accounts, counters, clock){
        this.accounts = accounts;
        this.counters = counters;
        this.clock = clock;
    }
    /**
   * @param accountId null for an account that is not there; it takes as long and never fits
   * @throws DomainError `auth.too_many_attempts` with the seconds to wait
   */ async fits(origin, accountId, password) {
        const wait = secondsToWait(await this.counters.count(origin), this.clock.now());
        if (wait > 0) throw new DomainError(429, 'auth.too_many_attempts', {
            retryAfterSeconds: wait
        });
        const fits = await this.accounts.passwordFits(accountId, password);
        if (fits) await this.counters.forgive(origin);
        return fits;
    }
}
PasswordCheck = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof AccountsService === "undefined" ? Object : AccountsService,
        typeof SignInCounters === "undefined" ? Object : SignInCounters,
        typeof Clock === "undefined" ? Object : Clock
    ])
], PasswordCheck);

//# sourceMappingURL=password-check.js.map