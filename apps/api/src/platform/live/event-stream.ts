import type { MessageEvent } from '@nestjs/common';
import { concatMap, endWith, ignoreElements, interval, map, merge, takeUntil, takeWhile } from 'rxjs';
import type { Observable } from 'rxjs';
import type { LiveEvent } from './live.js';

const PING: MessageEvent = { type: 'ping', data: {} };
/** The last word of a stream: whoever hears it asks who is signed in, and for a new stream if it is still they. */
const SESSION_OVER: MessageEvent = { type: 'session', data: {} };

/**
 * What one window hears, until its session ends, is locked or changes its role. Nobody tells when a session runs out
 * or falls asleep, so it is asked for before each word.
 * @param heard the events that concern this session
 * @param holds whether the session is still what it was when the stream began
 * @param pingMs keeps proxies from closing a quiet stream, and ends one that nobody may hear any more
 */
export function eventStream(
  heard: Observable<LiveEvent>,
  holds: () => Promise<boolean>,
  pingMs: number,
): Observable<MessageEvent> {
  const events = heard.pipe(map(({ type, data }): MessageEvent => ({ type, data })));
  const shutdown = heard.pipe(ignoreElements(), endWith(null));
  const pings = interval(pingMs).pipe(
    map(() => PING),
    takeUntil(shutdown),
  );
  return merge(events, pings).pipe(
    concatMap(async (message) => (isOver(message) || (await holds()) ? message : SESSION_OVER)),
    takeWhile((message) => !isOver(message), true),
  );
}

function isOver({ type }: MessageEvent): boolean {
  return type === SESSION_OVER.type;
}
