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
import { permissionsOf } from '@okenko/shared/access/permissions';
import { Database } from '../../platform/database/database.js';
const ME = {
    name: 'auth-me',
    text: `
    SELECT u.name, u.email, u.language, u.color_scheme, u.single_keys, u.roles,
           t.name AS town_name, t.country, t.languages, t.crest_type, t.crest_version, t.idle_lock_minutes,
           coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'timeZone', o.time_zone) ORDER BY o.name)
                     FROM user_offices uo JOIN offices o ON o.id = uo.office_id WHERE uo.user_id = u.id AND NOT o.closed), '[]') AS offices
    FROM users u JOIN towns t ON t.id = u.town_id WHERE u.id = $1`
};
export class MeQueries {
    constructor(database){
        this.database = database;
    }
    async me(viewer) {
        const [row] = await this.database.read(ME, [
            viewer.userId
        ]);
        if (row === undefined) throw new Error('A session points at nobody.');
        return {
            user: {
                id: viewer.userId,
                name: row.name,
                email: row.email
            },
            preferences: {
                language: row.language,
                colorScheme: row.color_scheme,
                singleKeys: row.single_keys
            },
            town: {
                id: viewer.townId,
                name: row.town_name,
                country: row.country,
                languages: row.languages,
                hasCrest: row.crest_type !== null,
                crestVersion: row.crest_version,
                idleLockMinutes: row.idle_lock_minutes
            },
            roles: row.roles,
            role: viewer.role,
            offices: row.offices,
            officeId: viewer.officeId,
            permissions: permissionsOf(viewer.role),
            locked: viewer.locked,
            mustChangePassword: viewer.mustChangePassword
        };
    }
}
MeQueries = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database
    ])
], MeQueries);

//# sourceMappingURL=me.queries.js.map