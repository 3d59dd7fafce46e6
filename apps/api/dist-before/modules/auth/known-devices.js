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
import { hashToken } from './sessions.repository.js';
const KNOWN = {
    name: 'device-known',
    text: 'SELECT 1 FROM known_devices WHERE user_id = $1 AND device_hash = $2'
};
const REMEMBER = {
    name: 'device-remember',
    text: `INSERT INTO known_devices (user_id, device_hash, last_used_at) VALUES ($1, $2, $3)
         ON CONFLICT (user_id, device_hash) DO UPDATE SET last_used_at = excluded.last_used_at`
};
export class KnownDevices {
    constructor(database){
        this.database = database;
    }
    async knows(userId, device) {
        return (await this.database.read(KNOWN, [
            userId,
            hashToken(device)
        ])).length > 0;
    }
    async remember(tx, userId, device, now) {
        await this.database.run(tx, REMEMBER, [
            userId,
            hashToken(device),
            now
        ]);
    }
}
KnownDevices = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database
    ])
], KnownDevices);

//# sourceMappingURL=known-devices.js.map