import './testing/browser-storage.js';
import { beforeEach, expect, test } from '@jest/globals';
import { IDBFactory } from 'fake-indexeddb';
import { sendToOpen, waitsForOffice } from './closed-office.js';
import type { DraftEvent } from './draft-event.js';
import type { Drafts } from './drafts.js';
import { Bench } from './testing/bench.js';
import { someFields } from './testing/some-fields.js';

const OFFICE = { id: '0190aaaa-0000-7000-8000-0000000000f1' };
const BRANCH = { id: '0190aaaa-0000-7000-8000-0000000000f2' };

let bench: Bench;
let drafts: Drafts;
let refused: DraftEvent[];

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  bench = new Bench();
  await open();
  bench.server.closed.set(OFFICE.id, bench.clock.time);
  await bench.clock.pass(1_000);
});

async function open(): Promise<void> {
  drafts = bench.open();
  refused = [];
  drafts.on((event) => event.type === 'refused' && refused.push(event));
  await drafts.start(bench.server.person.id);
}

/** A contact of one key: made and closed at once. */
async function recordedWhole(startedAt = bench.clock.time): Promise<string> {
  const fields = {
    kind: 'empty',
    officeId: OFFICE.id,
    startedAt: new Date(startedAt).toISOString(),
  } as const;
  const id = drafts.create(someFields(fields));
  drafts.close(id);
  await bench.clock.pass(1_000);
  return id;
}

const stateOf = (id: string) => bench.server.record(id)?.state;

test('what the closed office refused goes out, closed as it was to be, once the office is open again', async () => {
  const ids = [await recordedWhole(), await recordedWhole()];
  expect(refused).toHaveLength(2);
  expect(ids.map((id) => drafts.safety(id))).toEqual(['refused', 'refused']);
  const requests = bench.server.requests;
  sendToOpen(drafts, [BRANCH]);
  await bench.clock.pass(60_000);
  expect(bench.server.requests).toBe(requests);
  bench.server.closed.clear();
  sendToOpen(drafts, [OFFICE]);
  await bench.clock.pass(1_000);
  expect(ids.map(stateOf)).toEqual(['closed', 'closed']);
  expect(drafts.registry.list()).toEqual([]);
});

test('all of it goes out after a reload, and one more refusal is no end of it', async () => {
  const ids = [await recordedWhole(), await recordedWhole()];
  for (const isClosed of [true, false]) {
    if (!isClosed) bench.server.closed.clear();
    bench.kill();
    await open();
    await bench.clock.pass(1_000);
    expect(refused).toHaveLength(isClosed ? 2 : 0);
    expect(ids.map(stateOf)).toEqual(isClosed ? [undefined, undefined] : ['closed', 'closed']);
  }
});

test('what began before the closing is taken', async () => {
  expect(stateOf(await recordedWhole(bench.clock.time - 5_000))).toBe('closed');
});

test('whoever writes in it is not done with it', async () => {
  const id = await recordedWhole();
  drafts.edit(id, { note: 'přece jen něco řekl' });
  bench.server.closed.clear();
  await bench.clock.pass(1_000);
  expect(stateOf(id)).toBe('open');
});

test('at another office it is taken', async () => {
  const id = await recordedWhole();
  expect(waitsForOffice(drafts.registry.get(id)!)).toBe(true);
  drafts.edit(id, { officeId: BRANCH.id });
  drafts.close(id);
  await bench.clock.pass(1_000);
  expect([stateOf(id), bench.server.record(id)?.officeId]).toEqual(['closed', BRANCH.id]);
});
