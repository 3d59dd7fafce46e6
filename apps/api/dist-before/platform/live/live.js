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
import { Inject, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { Subject } from 'rxjs';
import { CONFIG } from '../config/config.js';
import { Database } from '../database/database.js';
import { inChunks } from './chunks.js';
const CHANNEL = 'okenko_live';
/** Events of so many milliseconds travel together: NOTIFY takes a lock of the whole server at commit. */ const COALESCE_MS = 40;
const RECONNECT_MS = 1_000;
const NOTIFY = {
    name: 'live-notify',
    text: `SELECT pg_notify('${CHANNEL}', $1)`
};
const log = new Logger('live');
export class Live {
    constructor(config, database){
        this.config = config;
        this.database = database;
        this.heard = new Subject();
        this.waiting = [];
        this.stopped = false;
    }
    /** What any process published, this one included. */ get events() {
        return this.heard.asObservable();
    }
    /** Call after commit. A lost event costs a late screen, never data, so nobody waits for it. */ publish(event) {
        this.waiting.push(event);
        this.timer ??= setTimeout(()=>void this.flush(), COALESCE_MS);
    }
    async onApplicationBootstrap() {
        await this.listen();
    }
    async beforeApplicationShutdown() {
        this.stopped = true;
        clearTimeout(this.timer);
        this.heard.complete();
        await this.listener?.end().catch(()=>undefined);
    }
    async flush() {
        const batch = this.waiting;
        this.waiting = [];
        this.timer = undefined;
        for (const chunk of inChunks(batch)){
            await this.database.read(NOTIFY, [
                chunk
            ]).catch(()=>log.warn('an event was not sent'));
        }
    }
    async listen() {
        if (this.stopped) return;
        const client = new pg.Client({
            connectionString: this.config.databaseUrl,
            keepAlive: true
        });
        this.listener = client;
        client.on('notification', ({ payload })=>this.hear(payload ?? '[]'));
        let lost = false;
        const again = ()=>{
            if (lost || this.stopped) return;
            lost = true;
            void client.end().catch(()=>undefined);
            setTimeout(()=>void this.listen(), RECONNECT_MS).unref();
        };
        client.on('error', again).on('end', again);
        await client.connect().then(()=>client.query(`LISTEN ${CHANNEL}`)).catch(again);
    }
    hear(payload) {
        for (const event of JSON.parse(payload))this.heard.next(event);
    }
}
Live = _ts_decorate([
    Injectable(),
    _ts_param(0, Inject(CONFIG)),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Config === "undefined" ? Object : Config,
        typeof Database === "undefined" ? Object : Database
    ])
], Live);

//# sourceMappingURL=live.js.map