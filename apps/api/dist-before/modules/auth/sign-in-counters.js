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
import { Database } from '../../platform/database/database.js';
import { LIMITS, addressScope } from './sign-in-limits.js';
const COUNT = {
    name: 'sign-in-count',
    text: `
    INSERT INTO sign_in_failures AS f (key, failures, window_ends_at) VALUES ($1, 1, $2)
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN f.window_ends_at <= $3 THEN 1 ELSE f.failures + 1 END,
      window_ends_at = CASE WHEN f.window_ends_at <= $3 THEN $2 ELSE f.window_ends_at END
    RETURNING failures, window_ends_at`
};
const FORGET = {
    name: 'sign-in-forget',
    text: 'DELETE FROM sign_in_failures WHERE key = $1'
};
const TAKE_BACK = {
    name: 'sign-in-take-back',
    text: 'UPDATE sign_in_failures SET failures = failures - 1 WHERE key = $1 AND failures > 0'
};
const CLEAR_OLD = {
    name: 'sign-in-clear-old',
    text: 'DELETE FROM sign_in_failures WHERE window_ends_at < $1'
};
export class SignInCounters {
    constructor(database, vault, clock){
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }
    async count(origin) {
        const counted = [];
        for (const counter of countersOf(origin))counted.push(await this.countOne(counter, origin));
        return counted;
    }
    /** A right password: the try was no failure. */ async forgive(origin) {
        for (const counter of countersOf(origin)){
            const statement = counter === 'pair' || counter === 'device' ? FORGET : TAKE_BACK;
            await this.database.read(statement, [
                this.key(counter, origin)
            ]);
        }
    }
    async clearOld() {
        await this.database.read(CLEAR_OLD, [
            this.clock.now()
        ]);
    }
    async countOne(counter, origin) {
        const now = this.clock.now();
        const ends = new Date(now.getTime() + LIMITS[counter].windowMinutes * 60_000);
        const [row] = await this.database.read(COUNT, [
            this.key(counter, origin),
            ends,
            now
        ]);
        return {
            counter,
            tries: row?.failures ?? 1,
            windowEndsAt: row?.window_ends_at ?? ends
        };
    }
    key(counter, { email, address, knownDevice }) {
        switch(counter){
            case 'device':
                return this.vault.hash('sign-in-failures', counter, email, knownDevice ?? '');
            case 'pair':
                return this.vault.hash('sign-in-failures', counter, email, addressScope(address));
            case 'address':
                return this.vault.hash('sign-in-failures', counter, addressScope(address));
            case 'account':
                return this.vault.hash('sign-in-failures', counter, email);
        }
    }
}
SignInCounters = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof Vault === "undefined" ? Object : Vault,
        typeof Clock === "undefined" ? Object : Clock
    ])
], SignInCounters);
function countersOf({ knownDevice }) {
    return knownDevice === null ? [
        'pair',
        'address',
        'account'
    ] : [
        'device'
    ];
}

//# sourceMappingURL=sign-in-counters.js.map