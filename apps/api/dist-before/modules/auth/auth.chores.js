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
import { Periodic } from '../../platform/jobs/periodic.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignInCounters } from './sign-in-counters.js';
const CLEAR_EVERY_MS = 10 * 60_000;
export class AuthChores {
    constructor(sessions, counters, clock, periodic){
        this.sessions = sessions;
        this.counters = counters;
        this.clock = clock;
        this.periodic = periodic;
    }
    onApplicationBootstrap() {
        this.periodic.every(CLEAR_EVERY_MS, 'clear ended sessions', async ()=>{
            await this.sessions.clearOld(this.clock.now());
            await this.counters.clearOld();
        });
    }
}
AuthChores = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof SessionsRepository === "undefined" ? Object : SessionsRepository,
        typeof SignInCounters === "undefined" ? Object : SignInCounters,
        typeof Clock === "undefined" ? Object : Clock,
        typeof Periodic === "undefined" ? Object : Periodic
    ])
], AuthChores);

//# sourceMappingURL=auth.chores.js.map