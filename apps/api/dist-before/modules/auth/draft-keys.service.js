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
import { Vault } from '../../platform/crypto/vault.js';
import { Database } from '../../platform/database/database.js';
const KEY_BYTES = 32;
const TAKE = {
    name: 'draft-key-take',
    text: `INSERT INTO draft_keys AS k (user_id, sealed) VALUES ($1, $2)
         ON CONFLICT (user_id) DO UPDATE SET sealed = k.sealed RETURNING sealed`
};
export class DraftKeysService {
    constructor(database, vault){
        this.database = database;
        this.vault = vault;
    }
    /** The viewer's own key; made at the first ask. Two asks at once get the same one. */ async take(viewer) {
        const fresh = this.vault.seal('draft-key', viewer.userId, randomBytes(KEY_BYTES));
        const [row] = await this.database.read(TAKE, [
            viewer.userId,
            fresh
        ]);
        if (row === undefined) throw new Error('A session points at nobody.');
        return {
            userId: viewer.userId,
            key: this.vault.open('draft-key', viewer.userId, row.sealed).toString('base64')
        };
    }
}
DraftKeysService = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof Vault === "undefined" ? Object : Vault
    ])
], DraftKeysService);

//# sourceMappingURL=draft-keys.service.js.map