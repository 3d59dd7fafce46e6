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
import { brokenConstraint } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import { fieldRefused, notFound } from '../../platform/errors/domain-error.js';
/** More than anybody finds again. */ const FILTERS_MAX = 50;
const LIST = {
    name: 'filters-list',
    text: `SELECT id, name, search FROM consultation_filters WHERE user_id = $1 ORDER BY name COLLATE "und-x-icu", id LIMIT ${FILTERS_MAX}`
};
const SAVE = {
    name: 'filters-save',
    text: `INSERT INTO consultation_filters AS f (id, user_id, name, search)
         SELECT $1, $2, $3, $4 WHERE (SELECT count(*) FROM consultation_filters WHERE user_id = $2 AND id <> $1) < ${FILTERS_MAX}
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, search = excluded.search WHERE f.user_id = $2
         RETURNING id, name, search`
};
const OWNER = {
    name: 'filters-owner',
    text: 'SELECT 1 FROM consultation_filters WHERE id = $1 AND user_id <> $2'
};
const DROP = {
    name: 'filters-drop',
    text: 'DELETE FROM consultation_filters WHERE id = $1 AND user_id = $2 RETURNING id'
};
export class SavedFiltersService {
    constructor(database){
        this.database = database;
    }
    async list(viewer) {
        return {
            items: await this.database.read(LIST, [
                viewer.userId
            ]),
            next: null
        };
    }
    async save(viewer, id, input) {
        const values = [
            id,
            viewer.userId,
            input.name,
            JSON.stringify(input.search)
        ];
        const [saved] = await this.database.read(SAVE, values).catch(refuseSameName);
        if (saved !== undefined) return saved;
        if ((await this.database.read(OWNER, [
            id,
            viewer.userId
        ])).length > 0) throw notFound('filter');
        throw fieldRefused('name', 'too_many', {
            max: FILTERS_MAX
        });
    }
    async drop(viewer, id) {
        if ((await this.database.read(DROP, [
            id,
            viewer.userId
        ])).length === 0) throw notFound('filter');
    }
}
SavedFiltersService = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database
    ])
], SavedFiltersService);
function refuseSameName(error) {
    if (brokenConstraint(error) === 'consultation_filters_name') throw fieldRefused('name', 'name_taken');
    throw error;
}

//# sourceMappingURL=saved-filters.service.js.map