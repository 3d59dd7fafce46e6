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
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
/** Demo accounts carry a domain that can never be anybody's (RFC 2606). */ const ACCOUNTS = {
    name: 'demo-accounts',
    text: `SELECT u.email, u.roles[1] AS role, t.name AS town FROM users u JOIN towns t ON t.id = u.town_id
         WHERE u.email LIKE '%@okenko.test' AND u.active ORDER BY t.country, array_position(ARRAY['desk_worker','specialist','lead','supervisor','coordinator','admin','privacy_officer'], u.roles[1]), u.email`
};
export class DemoAccounts {
    constructor(config, database){
        this.config = config;
        this.database = database;
    }
    /** What the sign-in page offers to try; nothing outside the demo. */ async hints() {
        if (!this.config.demo) return {
            demo: false,
            accounts: []
        };
        return {
            demo: true,
            accounts: await this.database.read(ACCOUNTS, [])
        };
    }
}
DemoAccounts = _ts_decorate([
    Injectable(),
    _ts_param(0, Inject(CONFIG)),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Config === "undefined" ? Object : Config,
        typeof Database === "undefined" ? Object : Database
    ])
], DemoAccounts);

//# sourceMappingURL=demo-accounts.js.map