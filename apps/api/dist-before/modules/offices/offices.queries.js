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
const ONE = {
    name: 'office-known',
    text: `SELECT o.id, o.town_id AS "townId", o.time_zone AS "timeZone", o.closed, o.defaults, t.contact_prefix AS "contactPrefix"
         FROM offices o JOIN towns t ON t.id = o.town_id WHERE o.id = $1`
};
export class OfficesQueries {
    constructor(database, live){
        this.database = database;
        this.live = live;
        this.offices = new Remembered((id)=>this.load(id));
    }
    onModuleInit() {
        this.live.events.subscribe((event)=>{
            if (event.type === 'reference') this.offices.clear();
        });
    }
    /** An office by an id that a viewer or an own record named, or null. Remembered: every contact asks. */ known(id) {
        return this.offices.get(id);
    }
    async load(id) {
        const [row] = await this.database.aside(ONE, [
            id
        ]);
        return row ?? null;
    }
}
OfficesQueries = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof Live === "undefined" ? Object : Live
    ])
], OfficesQueries);

//# sourceMappingURL=offices.queries.js.map