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
import { PRESENCE_SECONDS } from '@okenko/shared/consultations/consultations.contract';
import { Database } from '../../platform/database/database.js';
import { Live } from '../../platform/live/live.js';
import { ConsultationView } from './consultation-view.js';
import { ConsultationsRepository } from './consultations.repository.js';
const SAY = {
    name: 'presence-say',
    text: `WITH before AS (SELECT editing, seen_at FROM consultation_presence WHERE consultation_id = $1 AND window_id = $2)
         INSERT INTO consultation_presence (consultation_id, window_id, user_id, editing, seen_at) VALUES ($1, $2, $3, $4, now())
         ON CONFLICT (consultation_id, window_id) DO UPDATE SET user_id = excluded.user_id, editing = excluded.editing, seen_at = excluded.seen_at
         RETURNING NOT EXISTS (SELECT FROM before WHERE editing = $4 AND seen_at > now() - interval '${PRESENCE_SECONDS} seconds') AS news`
};
const OTHERS = {
    name: 'presence-others',
    text: `SELECT p.window_id, p.user_id, u.name, p.editing FROM consultation_presence p JOIN users u ON u.id = p.user_id
         WHERE p.consultation_id = $1 AND p.window_id <> $2 AND p.seen_at > now() - interval '${PRESENCE_SECONDS} seconds'
         ORDER BY u.search_name, p.window_id LIMIT 20`
};
const CLEAR = {
    name: 'presence-clear',
    text: `DELETE FROM consultation_presence WHERE seen_at < now() - interval '1 hour'`
};
export class PresenceService {
    constructor(database, repository, view, live){
        this.database = database;
        this.repository = repository;
        this.view = view;
        this.live = live;
    }
    async say(viewer, id, input) {
        const record = this.view.within(viewer, await this.repository.load(id));
        const [said] = await this.database.read(SAY, [
            id,
            input.windowId,
            viewer.userId,
            input.editing
        ]);
        if (said?.news === true) {
            this.live.publish({
                townId: record.townId,
                officeId: record.officeId,
                userId: null,
                type: 'presence',
                data: {
                    id
                }
            });
        }
        const rows = await this.database.read(OTHERS, [
            id,
            input.windowId
        ]);
        return {
            others: rows.map((row)=>({
                    windowId: row.window_id,
                    user: {
                        id: row.user_id,
                        name: row.name
                    },
                    editing: row.editing
                }))
        };
    }
    async clearOld() {
        await this.database.read(CLEAR, []);
    }
}
PresenceService = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof ConsultationsRepository === "undefined" ? Object : ConsultationsRepository,
        typeof ConsultationView === "undefined" ? Object : ConsultationView,
        typeof Live === "undefined" ? Object : Live
    ])
], PresenceService);

//# sourceMappingURL=presence.service.js.map