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
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG } from '../../platform/config/config.js';
import { Live } from '../../platform/live/live.js';
import { sessionCookie } from './cookies.js';
import { SessionsRepository, hashToken } from './sessions.repository.js';
/** A session is looked up again after so long even when nobody told of a change. */ const REMEMBER_MS = 5_000;
const REMEMBERED_MAX = 5_000;
/** How exact "last seen" is: it guards minutes, so it need not cost a write with every request. */ const TOUCH_MS = 30_000;
export class SessionViewers {
    constructor(sessions, clock, live, config){
        this.sessions = sessions;
        this.clock = clock;
        this.live = live;
        this.config = config;
        this.remembered = new Map();
    }
    onModuleInit() {
        this.live.events.subscribe((event)=>{
            if (event.type === 'session' || event.type === 'reference' && event.data['what'] === 'town') this.forget(event.userId);
        });
    }
    async viewerOf(request) {
        const token = request.cookies[sessionCookie(this.config)];
        if (token === undefined || token.length > 100) return null;
        const session = hashToken(token);
        const row = await this.rowOf(session);
        const now = this.clock.now();
        if (row === null || !row.active || row.expires_at <= now || !row.roles.includes(row.role)) return null;
        const locked = row.locked || idleFor(row, now) > row.idle_lock_minutes * 60_000;
        if (!locked && !isBackground(request)) this.touch(session, row, now);
        return {
            userId: row.user_id,
            townId: row.town_id,
            role: row.role,
            officeId: row.office_id !== null && row.office_ids.includes(row.office_id) ? row.office_id : null,
            officeIds: row.office_ids,
            locked,
            mustChangePassword: row.must_change_password,
            session,
            requestId: request.id
        };
    }
    /** Call when a person's sessions changed: every process and every open window hears of it. */ changed({ townId, userId }) {
        this.forget(userId);
        this.live.publish({
            townId,
            officeId: null,
            userId,
            type: 'session',
            data: {}
        });
    }
    /** Forgets a person's sessions, or everybody's, here; other processes hear it through the live channel. */ forget(userId) {
        for (const [key, { row }] of this.remembered){
            if (userId === null || row.user_id === userId) this.remembered.delete(key);
        }
    }
    async rowOf(session) {
        const key = session.toString('base64');
        const known = this.remembered.get(key);
        const now = this.clock.now().getTime();
        if (known !== undefined && Math.abs(now - known.at) < REMEMBER_MS) return known.row;
        const row = await this.sessions.find(session);
        if (row === null) return null;
        if (this.remembered.size >= REMEMBERED_MAX) this.remembered.clear();
        this.remembered.set(key, {
            row,
            at: now
        });
        return row;
    }
    touch(session, row, now) {
        if (idleFor(row, now) < TOUCH_MS) return;
        row.seen_at = now;
        // A late mark locks a screen early at worst, so nobody waits for it.
        this.sessions.touch(session, now).catch(()=>undefined);
    }
}
SessionViewers = _ts_decorate([
    Injectable(),
    _ts_param(3, Inject(CONFIG)),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof SessionsRepository === "undefined" ? Object : SessionsRepository,
        typeof Clock === "undefined" ? Object : Clock,
        typeof Live === "undefined" ? Object : Live,
        typeof Config === "undefined" ? Object : Config
    ])
], SessionViewers);
function idleFor(row, now) {
    return now.getTime() - row.seen_at.getTime();
}
/** What a window asks for by itself keeps nobody awake: refreshes, and the live stream, which cannot carry a header. */ function isBackground({ headers }) {
    return headers['x-okenko-background'] !== undefined || headers.accept === 'text/event-stream';
}

//# sourceMappingURL=session-viewers.js.map