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
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { PEOPLE_JOINS, RECORD_COLUMNS, toStored } from './consultation-columns.js';
import { ConsultationView } from './consultation-view.js';
import { reaches } from './consultation.policy.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { LISTED } from './list-statement.js';
/** More open contacts than this at one office is a day gone wrong, not a list to page through. */ const OPEN_MAX = 200;
const OPEN = {
    name: 'consultations-open',
    text: `SELECT ${RECORD_COLUMNS} FROM consultations c ${PEOPLE_JOINS}
         WHERE c.office_id = $1 AND c.state IN ('open', 'reopened')
         ORDER BY (c.worker_id = $2 OR c.recorded_by = $2) DESC, c.started_at, c.id LIMIT ${OPEN_MAX}`
};
const DAY = {
    name: 'consultations-day',
    text: `SELECT c.kind, c.channel, c.worker_id = $2 AS own, count(*)::int AS count, coalesce(sum(c.duration_minutes), 0)::int AS minutes
         FROM consultations c
         WHERE c.office_id = $1 AND ${LISTED} AND c.started_at >= ($3::date)::timestamp AT TIME ZONE $4
           AND c.started_at < ($3::date + 1)::timestamp AT TIME ZONE $4
         GROUP BY 1, 2, 3`
};
const VERSIONS = {
    name: 'consultation-versions',
    text: `SELECT v.version, v.replaced_at, v.replaced_by, u.name, v.reason, v.content FROM consultation_versions v
         JOIN users u ON u.id = v.replaced_by WHERE v.consultation_id = $1 ORDER BY v.version DESC LIMIT 200`
};
export class DeskQueries {
    constructor(database, lists, view, clock){
        this.database = database;
        this.lists = lists;
        this.view = view;
        this.clock = clock;
    }
    /** Open contacts of the office, the viewer's own first. */ async open(viewer) {
        const { officeId } = await this.lists.scopeOf(viewer, undefined);
        const rows = await this.database.read(OPEN, [
            officeId,
            viewer.userId
        ]);
        const items = rows.map(toStored).filter((record)=>reaches(viewer, record));
        return {
            items: items.map((record)=>this.view.glimpse(viewer, record)),
            next: null
        };
    }
    /** The viewer's own day; of the colleagues only how many contacts they had. */ async day(viewer, wanted) {
        const { officeId, timeZone } = await this.lists.scopeOf(viewer, undefined);
        const day = wanted ?? dayOf(this.clock.now(), timeZone);
        const rows = await this.database.read(DAY, [
            officeId,
            viewer.userId,
            day,
            timeZone
        ]);
        const own = rows.filter((row)=>row.own);
        const of = (kind)=>own.filter((row)=>row.kind === kind);
        return {
            day,
            consultations: sum(of('consultation'), 'count'),
            orientations: sum(of('orientation'), 'count'),
            empty: sum(of('empty'), 'count'),
            minutes: sum(of('consultation'), 'minutes'),
            byChannel: byChannel(of('consultation')),
            colleagues: sum(rows.filter((row)=>!row.own), 'count')
        };
    }
    /** What a record within reach said before each correction, newest first. */ async versions(recordId) {
        const rows = await this.database.read(VERSIONS, [
            recordId
        ]);
        return rows.map((row)=>({
                version: row.version,
                replacedAt: row.replaced_at.toISOString(),
                replacedBy: {
                    id: row.replaced_by,
                    name: row.name
                },
                reason: row.reason,
                content: row.content
            }));
    }
}
DeskQueries = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof ConsultationsQueries === "undefined" ? Object : ConsultationsQueries,
        typeof ConsultationView === "undefined" ? Object : ConsultationView,
        typeof Clock === "undefined" ? Object : Clock
    ])
], DeskQueries);
function sum(rows, field) {
    return rows.reduce((total, row)=>total + row[field], 0);
}
function byChannel(rows) {
    const counts = new Map();
    for (const { channel, count } of rows)counts.set(channel, (counts.get(channel) ?? 0) + count);
    return [
        ...counts
    ].map(([channel, count])=>({
            channel,
            count
        })).sort((one, other)=>other.count - one.count || (one.channel < other.channel ? -1 : 1));
}

//# sourceMappingURL=desk.queries.js.map