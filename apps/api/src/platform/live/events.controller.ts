import { Controller, Sse } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { worksInOffice } from '@okenko/shared/access/roles';
import { delay, endWith, filter, interval, map, merge, takeUntil } from 'rxjs';
import type { Observable } from 'rxjs';
import { Requires } from '../access/requires.js';
import { CurrentViewer } from '../access/viewer.js';
import type { Viewer } from '../access/viewer.js';
import { Live } from './live.js';
import type { LiveEvent } from './live.js';

/** Keeps proxies from closing a quiet stream. */
const PING_MS = 25_000;

@Controller('events')
export class EventsController {
  constructor(private readonly live: Live) {}

  @Sse()
  @Requires('session:own')
  @ApiExcludeEndpoint()
  events(@CurrentViewer() viewer: Viewer): Observable<MessageEvent> {
    const heard = this.live.events.pipe(filter((event) => concerns(event, viewer)));
    const messages = heard.pipe(map((event) => ({ type: event.type, data: event.data })));
    const pings = interval(PING_MS).pipe(map(() => ({ type: 'ping', data: {} })));
    // The event that ends the stream is still told, then the stream ends.
    const end = heard.pipe(filter(endsStream), endWith(null), delay(0));
    return merge(messages, pings).pipe(takeUntil(end));
  }
}

function concerns(event: LiveEvent, viewer: Viewer): boolean {
  if (event.townId !== viewer.townId) return false;
  if (event.userId !== null) return event.userId === viewer.userId;
  if (event.officeId === null) return true;
  // What an office does is for who works at its desk; a supervisor may belong to it too and hears nothing.
  return worksInOffice(viewer.role) && viewer.officeIds.includes(event.officeId);
}

/** A session that ended, was locked or changed its role must ask for a new stream. */
function endsStream(event: LiveEvent): boolean {
  return event.type === 'session';
}
