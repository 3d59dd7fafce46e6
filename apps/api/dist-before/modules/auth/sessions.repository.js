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
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
const FIND = {
    name: 'session-find',
    text: `
    SELECT s.user_id, u.town_id, s.role, s.office_id, s.locked, s.seen_at, s.expires_at, u.active, u.must_change_password,
           u.roles, t.idle_lock_minutes, ARRAY(SELECT o.office_id FROM user_offices o WHERE o.user_id = u.id) AS office_ids
    FROM sessions s JOIN users u ON u.id = s.user_id JOIN towns t ON t.id = u.town_id
    WHERE s.token_hash = $1`
};
const INSERT = {
    name: 'session-insert',
    text: `INSERT INTO sessions (token_hash, user_id, role, office_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $5, $6)`
};
const TOUCH = {
    name: 'session-touch',
    text: 'UPDATE sessions SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $2'
};
const SET_LOCKED = {
    name: 'session-lock',
    text: 'UPDATE sessions SET locked = $2, seen_at = $3 WHERE token_hash = $1'
};
const WORK_AS = {
    name: 'session-work-as',
    text: 'UPDATE sessions SET role = $2, office_id = $3 WHERE token_hash = $1'
};
const END = {
    name: 'session-end',
    text: 'DELETE FROM sessions WHERE token_hash = $1'
};
const END_OTHERS = {
    name: 'session-end-others',
    text: 'DELETE FROM sessions WHERE user_id = $1 AND token_hash <> $2'
};
const END_ALL = {
    name: 'session-end-all',
    text: 'DELETE FROM sessions WHERE user_id = $1'
};
const CLEAR_OLD = {
    name: 'session-clear-old',
    text: 'DELETE FROM sessions WHERE expires_at < $1'
};
/** What is stored of a cookie: its SHA-256. */ export function hashToken(token) {
    return createHash('sha256').update(token).digest();
}
export class SessionsRepository {
    constructor(database){
        this.database = database;
    }
    async find(tokenHash) {
        const [row] = await this.database.read(FIND, [
            tokenHash
        ]);
        return row ?? null;
    }
    async insert(tx, tokenHash, userId, role, officeId, now, expires) {
        await this.database.run(tx, INSERT, [
            tokenHash,
            userId,
            role,
            officeId,
            now,
            expires
        ]);
    }
    async touch(tokenHash, now) {
        await this.database.read(TOUCH, [
            tokenHash,
            now
        ]);
    }
    async setLocked(tx, tokenHash, locked, now) {
        await this.database.run(tx, SET_LOCKED, [
            tokenHash,
            locked,
            now
        ]);
    }
    async workAs(tx, tokenHash, role, officeId) {
        await this.database.run(tx, WORK_AS, [
            tokenHash,
            role,
            officeId
        ]);
    }
    async end(tx, tokenHash) {
        await this.database.run(tx, END, [
            tokenHash
        ]);
    }
    async endOthers(tx, userId, tokenHash) {
        await this.database.run(tx, END_OTHERS, [
            userId,
            tokenHash
        ]);
    }
    async endAll(tx, userId) {
        await this.database.run(tx, END_ALL, [
            userId
        ]);
    }
    async clearOld(now) {
        await this.database.read(CLEAR_OLD, [
            now
        ]);
    }
}
SessionsRepository = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database
    ])
], SessionsRepository);

//# sourceMappingURL=sessions.repository.js.map