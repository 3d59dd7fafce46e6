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
import { fold } from '@okenko/shared/common/text';
import { Database } from '../../platform/database/database.js';
import { pageOf, readCursor } from '../../platform/database/paging.js';
const SEARCH = {
    name: 'users-search',
    text: `
    SELECT u.id, u.name, u.search_name, u.email, u.language, u.roles, u.active, u.last_sign_in_at,
           u.password_hash IS NOT NULL AS password_set, u.revision,
           ARRAY(SELECT o.office_id FROM user_offices o WHERE o.user_id = u.id ORDER BY o.office_id) AS office_ids
    FROM users u
    WHERE u.town_id = $1
      AND ($2 = '' OR strpos(u.search_name, $2) > 0 OR strpos(u.email, $2) > 0)
      AND ($3::text IS NULL OR $3 = ANY (u.roles))
      AND ($4::boolean IS NULL OR u.active = $4)
      AND ($5::text IS NULL OR (u.search_name COLLATE "C", u.id) > ($5, $6::uuid))
    ORDER BY u.search_name COLLATE "C", u.id LIMIT $7`
};
const COLLEAGUES = {
    name: 'users-colleagues',
    text: `SELECT u.id, u.name, u.active FROM users u JOIN user_offices o ON o.user_id = u.id
         WHERE u.town_id = $1 AND o.office_id = $2 AND u.roles && ARRAY['desk_worker', 'specialist', 'lead']
         ORDER BY u.search_name COLLATE "C", u.id`
};
const BELONGS = {
    name: 'users-belongs',
    text: `SELECT 1 FROM users u JOIN user_offices o ON o.user_id = u.id
         WHERE u.id = $1 AND u.town_id = $2 AND o.office_id = $3 AND u.active AND u.roles && ARRAY['desk_worker', 'specialist', 'lead']`
};
export class UsersQueries {
    constructor(database){
        this.database = database;
    }
    /** Staff of the viewer's town by name, without diacritics. */ async search(viewer, input) {
        const after = readCursor(input.cursor, isKey);
        const rows = await this.database.read(SEARCH, [
            viewer.townId,
            fold(input.text),
            input.role ?? null,
            input.active ?? null,
            after?.name ?? null,
            after?.id ?? null,
            input.limit + 1
        ]);
        return pageOf(rows, input.limit, (row)=>({
                name: row.search_name,
                id: row.id
            }), toRow);
    }
    /** People who work at the desk of an office, those who left too: their records stay. */ async colleagues(viewer) {
        if (viewer.officeId === null) return {
            items: [],
            next: null
        };
        const items = await this.database.read(COLLEAGUES, [
            viewer.townId,
            viewer.officeId
        ]);
        return {
            items,
            next: null
        };
    }
    /** True when somebody active works at the desk of this office. */ async worksAt(userId, townId, officeId) {
        return (await this.database.aside(BELONGS, [
            userId,
            townId,
            officeId
        ])).length > 0;
    }
}
UsersQueries = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database
    ])
], UsersQueries);
function isKey(value) {
    return typeof value.name === 'string' && /^[0-9a-f-]{36}$/.test(String(value.id));
}
function toRow(row) {
    return {
        id: row.id,
        name: row.name,
        email: row.email,
        language: row.language,
        roles: row.roles,
        officeIds: row.office_ids,
        active: row.active,
        lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
        passwordSet: row.password_set,
        revision: row.revision
    };
}

//# sourceMappingURL=users.queries.js.map