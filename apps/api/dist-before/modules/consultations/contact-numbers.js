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
import { dayOf } from '@okenko/shared/common/instants';
import { Database } from '../../platform/database/database.js';
/** Numbers are taken in small blocks, so that closers do not queue for a row. What a restart leaves is a gap. */ const BLOCK = 10;
const TAKE = {
    name: 'contact-numbers-take',
    text: `INSERT INTO contact_numbers AS n (town_id, year, last) VALUES ($1, $2, ${BLOCK})
         ON CONFLICT (town_id, year) DO UPDATE SET last = n.last + ${BLOCK} RETURNING last`
};
const USED_UP = {
    next: 1,
    last: 0
};
export class ContactNumbers {
    constructor(database){
        this.database = database;
        this.blocks = new Map();
    }
    async next(office, now) {
        const year = Number(dayOf(now, office.timeZone).slice(0, 4));
        const number = await this.take(office.townId, year);
        return `${office.contactPrefix}-${year}-${String(number).padStart(6, '0')}`;
    }
    async take(townId, year) {
        const key = `${townId}/${year}`;
        const waiting = this.blocks.get(key) ?? Promise.resolve(USED_UP);
        const taken = waiting.then((block)=>block.next <= block.last ? block : this.nextBlock(townId, year));
        // Whoever asked hears of a failure; the one who asks next begins a new block.
        this.blocks.set(key, taken.then(({ next, last })=>({
                next: next + 1,
                last
            }), ()=>USED_UP));
        return (await taken).next;
    }
    async nextBlock(townId, year) {
        const [row] = await this.database.aside(TAKE, [
            townId,
            year
        ]);
        if (row === undefined) throw new Error('No block of contact numbers came back.');
        return {
            next: row.last - BLOCK + 1,
            last: row.last
        };
    }
}
ContactNumbers = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database
    ])
], ContactNumbers);

//# sourceMappingURL=contact-numbers.js.map