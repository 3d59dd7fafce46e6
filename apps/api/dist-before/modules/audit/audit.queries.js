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
import { pageOf, readCursor } from '../../platform/database/paging.js';
/** Days of the log are the town's: those of its first office. */ const ZONE = `coalesce((SELECT o.time_zone FROM offices o WHERE o.town_id = $1 ORDER BY o.name LIMIT 1), 'UTC')`;
const LIST = {
    name: 'audit-list',
    text: `
    SELECT e.id::text, e.at, e.actor_id, u.name AS actor_name, e.role, e.action, e.subject_type, e.subject_id, e.reason,
           EXISTS (SELECT FROM audit.seals s WHERE s.entry_id = e.id) AS sealed
    FROM audit.entries e LEFT JOIN users u ON u.id = e.actor_id
    WHERE e.town_id = $1 AND ($2::bigint IS NULL OR e.id < $2) AND ($3::text IS NULL OR e.action = $3)
      AND ($4::uuid IS NULL OR e.actor_id = $4) AND ($5::text IS NULL OR e.subject_id = $5)
      AND ($6::date IS NULL OR e.at >= $6::timestamp AT TIME ZONE ${ZONE})
      AND ($7::date IS NULL OR e.at < ($7::date + 1)::timestamp AT TIME ZONE ${ZONE})
    ORDER BY e.id DESC LIMIT $8`
};
export class AuditQueries {
    constructor(database){
        this.database = database;
    }
    /** Newest first, of the viewer's town. */ async list(viewer, query) {
        const after = readCursor(query.cursor, (value)=>/^\d{1,18}$/.test(String(value.id)));
        const rows = await this.database.read(LIST, [
            viewer.townId,
            after?.id ?? null,
            query.action ?? null,
            query.actorId ?? null,
            query.subjectId ?? null,
            query.from ?? null,
            query.to ?? null,
            query.limit + 1
        ]);
        return pageOf(rows, query.limit, (row)=>({
                id: row.id
            }), toEntry);
    }
}
AuditQueries = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database
    ])
], AuditQueries);
function toEntry(row) {
    return {
        id: row.id,
        at: row.at.toISOString(),
        actor: row.actor_id === null ? null : {
            id: row.actor_id,
            name: row.actor_name ?? ''
        },
        role: row.role,
        action: row.action,
        subject: row.subject_type === null ? null : {
            type: row.subject_type,
            id: row.subject_id ?? ''
        },
        reason: row.reason,
        sealed: row.sealed
    };
}

//# sourceMappingURL=audit.queries.js.map