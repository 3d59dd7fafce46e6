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
import { Live } from '../../platform/live/live.js';
import { Remembered } from '../../platform/live/remembered.js';
const ALL = {
    name: 'codelists-known',
    text: `SELECT list, code, parent, retired FROM codelist_entries WHERE town_id = $1
         UNION ALL SELECT 'areas', code, NULL, retired FROM areas WHERE town_id = $1`
};
export class CodelistsQueries {
    constructor(database, live){
        this.database = database;
        this.live = live;
        this.lists = new Remembered((townId)=>this.load(townId));
    }
    onModuleInit() {
        this.live.events.subscribe((event)=>{
            if (event.type === 'reference') this.lists.drop(event.townId);
        });
    }
    /** The codes of one of the town's lists; `areas` are the parts of the town. */ async known(townId, list) {
        const lists = await this.lists.get(townId);
        return lists.get(list) ?? new Map();
    }
    async load(townId) {
        const lists = new Map();
        for (const { list, code, parent, retired } of (await this.database.aside(ALL, [
            townId
        ]))){
            const codes = lists.get(list) ?? new Map();
            codes.set(code, {
                parent,
                retired
            });
            lists.set(list, codes);
        }
        return lists;
    }
}
CodelistsQueries = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof Live === "undefined" ? Object : Live
    ])
], CodelistsQueries);

//# sourceMappingURL=codelists.queries.js.map