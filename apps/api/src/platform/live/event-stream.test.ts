import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { Subject } from 'rxjs';
import { eventStream } from './event-stream.js';
import type { LiveEvent } from './live.js';

const NEVER_MS = 60_000;
const PING_MS = 5;

let heard: Subject<LiveEvent>;
let told: unknown[];
let isEnded: boolean;
let holds: boolean;

beforeEach(() => {
  heard = new Subject();
  [told, isEnded, holds] = [[], false, true];
});

function open(pingMs = NEVER_MS, holding: () => Promise<boolean> = () => Promise.resolve(holds)): void {
  eventStream(heard, holding, pingMs).subscribe({
    next: ({ type }) => told.push(type),
    complete: () => (isEnded = true),
  });
}

function say(type: string): void {
  heard.next({ townId: 'town', officeId: null, userId: null, type, data: {} });
}

describe('a live stream', () => {
  test('tells what is heard while the session holds', async () => {
    open();
    say('consultation');
    say('presence');
    await wait(1);
    expect([told, isEnded]).toEqual([['consultation', 'presence'], false]);
    heard.complete();
    await wait(1);
    expect(isEnded).toBe(true);
  });

  test('keeps the order in which things happened, however long a look at the session takes', async () => {
    const waits = [8, 1];
    open(NEVER_MS, async () => wait(waits.shift() ?? 0, true));
    say('first');
    say('second');
    await wait(20);
    expect(told).toEqual(['first', 'second']);
  });

  test('of a session that ran out tells nothing more than that, and ends', async () => {
    open();
    holds = false;
    say('consultation');
    say('presence');
    await wait(1);
    expect([told, isEnded]).toEqual([['session'], true]);
  });

  test('ends by itself while nothing happens', async () => {
    open(PING_MS);
    await wait(4 * PING_MS);
    expect(told).toContain('ping');
    holds = false;
    await wait(4 * PING_MS);
    expect([told.at(-1), isEnded]).toEqual(['session', true]);
  });

  test('tells that the session changed, and ends', async () => {
    open();
    say('session');
    await wait(1);
    expect([told, isEnded]).toEqual([['session'], true]);
  });

  test('ends with the server, pings and all', async () => {
    open(PING_MS);
    heard.complete();
    await wait(3 * PING_MS);
    expect([told, isEnded]).toEqual([[], true]);
  });
});
