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
import { Controller, Sse } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { delay, endWith, filter, interval, map, merge, takeUntil } from 'rxjs';
import { Requires } from '../access/requires.js';
import { CurrentViewer } from '../access/viewer.js';
import { Live } from './live.js';
/** Keeps proxies from closing a quiet stream. */ const PING_MS = 25_000;
export class EventsController {
    constructor(live){
        this.live = live;
    }
    events(viewer) {
        const heard = this.live.events.pipe(filter((event)=>concerns(event, viewer)));
        const messages = heard.pipe(map((event)=>({
                type: event.type,
                data: event.data
            })));
        const pings = interval(PING_MS).pipe(map(()=>({
                type: 'ping',
                data: {}
            })));
        // The event that ends the stream is still told, then the stream ends.
        const end = heard.pipe(filter(endsStream), endWith(null), delay(0));
        return merge(messages, pings).pipe(takeUntil(end));
    }
}
_ts_decorate([
    Sse(),
    Requires('session:own'),
    ApiExcludeEndpoint(),
    _ts_param(0, CurrentViewer()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Viewer === "undefined" ? Object : Viewer
    ]),
    _ts_metadata("design:returntype", typeof Observable === "undefined" ? Object : Observable)
], EventsController.prototype, "events", null);
EventsController = _ts_decorate([
    Controller('events'),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Live === "undefined" ? Object : Live
    ])
], EventsController);
function concerns(event, viewer) {
    if (event.townId !== viewer.townId) return false;
    if (event.userId !== null) return event.userId === viewer.userId;
    return event.officeId === null || event.officeId === viewer.officeId;
}
/** A session that ended, was locked or changed its role must ask for a new stream. */ function endsStream(event) {
    return event.type === 'session';
}

//# sourceMappingURL=events.controller.js.map