import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Subject } from 'rxjs';
import { eventStream } from './event-stream.js';
import type { LiveEvent } from './live.js';

const NEVER_MS = 60_000;
const PING_MS = 5;
const PATIENCE_MS = 10_000;

let heard: Subject<LiveEvent>;
let told: unknown[];
let isEnded: boolean;
let holds: boolean;

beforeEach(() => {
  heard = new Subject();
  [told, isEnded, holds] = [[], false, true];
});

// A stream that nobody ends would hold the process open until its next ping.
afterEach(() => heard.complete());

function open(pingMs = NEVER_MS, holding: () => Promise<boolean> = () => Promise.resolve(holds)): void {
  const own = told;
  eventStream(heard, holding, pingMs).subscribe({
    next: ({ type }) => own.push(type),
    complete: () => (isEnded = own === told || isEnded),
  });
}

/** Waits until something holds, however busy the machine is. */
async function until(holdsNow: () => boolean): Promise<void> {
  const last = Date.now() + PATIENCE_MS;
  while (!holdsNow() && Date.now() < last) await wait(1);
}

function say(type: string): void {
  heard.next({ townId: 'town', officeId: null, userId: null, type, data: {} });
}

describe('a live stream', () => {
  test('tells what is heard while the session holds', async () => {
    open();
    say('consultation');
    say('presence');
    await until(() => told.length === 2);
    expect([told, isEnded]).toEqual([['consultation', 'presence'], false]);
    heard.complete();
    await until(() => isEnded);
    expect(isEnded).toBe(true);
  });

  test('keeps the order in which things happened, however long a look at the session takes', async () => {
    const waits = [8, 1];
    open(NEVER_MS, async () => wait(waits.shift() ?? 0, true));
    say('first');
    say('second');
    await until(() => told.length === 2);
    expect(told).toEqual(['first', 'second']);
  });

  test('of a session that ran out tells nothing more than that, and ends', async () => {
    open();
    holds = false;
    say('consultation');
    say('presence');
    await until(() => isEnded);
    expect([told, isEnded]).toEqual([['session'], true]);
  });

  test('ends by itself while nothing happens', async () => {
    open(PING_MS);
    await until(() => told.includes('ping'));
    expect(told).toContain('ping');
    holds = false;
    await until(() => isEnded);
    expect([told.at(-1), isEnded]).toEqual(['session', true]);
  });

  test('tells that the session changed, and ends', async () => {
    open();
    say('session');
    await until(() => isEnded);
    expect([told, isEnded]).toEqual([['session'], true]);
  });

  test('ends with the server, pings and all', async () => {
    open(PING_MS);
    heard.complete();
    await wait(3 * PING_MS);
    expect([told, isEnded]).toEqual([[], true]);
  });
});
