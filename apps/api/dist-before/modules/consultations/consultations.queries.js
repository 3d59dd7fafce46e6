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
import { toPrefixQuery } from '@okenko/shared/common/search-terms';
import { Database } from '../../platform/database/database.js';
import { pageOf, readCursor } from '../../platform/database/paging.js';
import { fieldRefused } from '../../platform/errors/domain-error.js';
import { OfficesQueries } from '../offices/offices.queries.js';
import { listStatement, walkStatement, wordsStatement } from './list-statement.js';
export class ConsultationsQueries {
    constructor(database, offices){
        this.database = database;
        this.offices = offices;
    }
    async list(viewer, query) {
        const scope = await this.scopeOf(viewer, query.officeId);
        const rows = await this.rows(listStatement(scope, query, readPlace(query.cursor), query.limit + 1));
        return toPage(rows, query.limit);
    }
    /** A text without a searchable word finds what the filters find. */ async search(viewer, search) {
        const words = toPrefixQuery(search.text);
        if (words === null) return this.list(viewer, search);
        const scope = await this.scopeOf(viewer, search.officeId);
        const after = readPlace(search.cursor);
        const near = await this.rows(walkStatement(scope, search, words, after, search.limit + 1));
        const rows = near.length > search.limit ? near : await this.rows(wordsStatement(scope, search, words, after, search.limit + 1));
        return toPage(rows, search.limit);
    }
    /** The office a list is about. Another than the viewer's own answers like one that does not exist. */ async scopeOf(viewer, wanted) {
        const officeId = wanted ?? viewer.officeId;
        const office = officeId !== null && viewer.officeIds.includes(officeId) ? await this.offices.known(officeId) : null;
        if (office === null) throw fieldRefused('officeId', 'not_a_choice');
        return {
            officeId: office.id,
            timeZone: office.timeZone,
            ownOnly: viewer.role === 'specialist' ? viewer.userId : null
        };
    }
    rows({ statement, values }) {
        return this.database.read(statement, values);
    }
}
ConsultationsQueries = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof OfficesQueries === "undefined" ? Object : OfficesQueries
    ])
], ConsultationsQueries);
function readPlace(cursor) {
    return readCursor(cursor, ({ at, id })=>Number.isSafeInteger(at) && Math.abs(at) < 8.64e15 && /^[0-9a-f-]{36}$/.test(String(id)));
}
function toPage(rows, limit) {
    return pageOf(rows, limit, (row)=>({
            at: row.started_at.getTime(),
            id: row.id
        }), toRow);
}
function toRow(row) {
    return {
        id: row.id,
        contactNo: row.contact_no,
        kind: row.kind,
        emptyReason: row.empty_reason,
        state: row.state,
        channel: row.channel,
        inquirer: row.inquirer,
        topics: row.topics,
        area: row.area,
        outcome: row.outcome,
        risk: row.risk,
        worker: {
            id: row.worker_id,
            name: row.worker_name
        },
        officeId: row.office_id,
        startedAt: row.started_at.toISOString(),
        minutes: row.duration_minutes,
        excerpt: row.excerpt
    };
}

//# sourceMappingURL=consultations.queries.js.map