import './testing/browser-storage.js';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { IDBFactory } from 'fake-indexeddb';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import type { Draft } from './draft.js';
import type { Drafts } from './drafts.js';
import { Seal } from './sealing.js';
import { Bench, KEY } from './testing/bench.js';
import { someFields } from './testing/some-fields.js';
import { BrowserWindows } from './windows.js';

const ID = '0190cccc-0000-7000-8000-000000000001';

let bench: Bench;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  bench = new Bench();
});

/** Something as JSON would keep it, without some of its fields. */
function without<Whole extends object>(whole: Whole, ...names: string[]): Whole {
  return JSON.parse(
    JSON.stringify(whole, (name, value: unknown) => (names.includes(name) ? undefined : value)),
  ) as Whole;
}

/** A draft as a page of an earlier version sealed it into this browser. */
async function left(draft: object): Promise<void> {
  const userId = bench.server.person.id;
  const seal = await Seal.from({ userId, key: KEY });
  const sealed = await seal.close(ID, JSON.stringify({ format: 1, draft }));
  const savedAt = bench.clock.moment();
  await bench.database.put({ id: ID, userId, sealed, savedAt, expiresAt: savedAt + 1_000_000 });
}

async function begun(): Promise<Drafts> {
  const drafts = bench.open();
  await drafts.start(bench.server.person.id);
  await bench.clock.pass(2_000);
  return drafts;
}

/** What a page of before these fields knew of a record that had not been sent yet. */
const OLD = {
  id: ID,
  base: null,
  fields: without(someFields({ note: 'z notebooku' }), 'interpreting', 'targetGroups', 'area'),
  stamps: { startedAt: 1_000, note: 2_000 },
  wish: null,
  inflight: null,
  conflicts: [],
  refusal: null,
  turn: 0,
};

describe('a copy from before a field existed', () => {
  test('of a new record is sent, and what it could not know is left to the office', async () => {
    await left(OLD);
    bench.server.defaults = { area: 'poruba', targetGroups: ['seniors'], interpreting: true };
    const drafts = await begun();
    expect(bench.server.record(ID)).toMatchObject({
      note: 'z notebooku',
      area: 'poruba',
      interpreting: true,
    });
    expect(drafts.registry.get(ID)?.fields).toEqual(
      someFields({ note: 'z notebooku', area: 'poruba', targetGroups: ['seniors'], interpreting: true }),
    );
    expect(drafts.safety(ID)).toBe('server');
  });

  test('shows whole while there is no connection, and can be written on', async () => {
    bench.server.fate = () => 'lost';
    await left({ ...OLD, changedAt: '2026-11-20T08:00:00.000Z' });
    const drafts = await begun();
    expect(drafts.registry.get(ID)).toMatchObject({
      fields: { targetGroups: [], interpreting: false, area: 'unknown' },
      guessed: ['area', 'targetGroups', 'interpreting'],
      conflictWith: null,
      changedAt: '2026-11-20T08:00:00.000Z',
    });
    drafts.edit(ID, { interpreting: true });
    bench.server.fate = () => 'ok';
    bench.server.defaults = { area: 'poruba', targetGroups: [], interpreting: false };
    drafts.wake();
    await bench.clock.pass(2_000);
    expect(bench.server.record(ID)).toMatchObject({ area: 'poruba', interpreting: true });
  });

  test('of a record that the server knows takes the rest from it and is sent once', async () => {
    const first = bench.open();
    await first.start(bench.server.person.id);
    const id = first.create(someFields({ interpreting: true }));
    await bench.clock.pass(2_000);
    const draft = first.registry.get(id)!;
    bench.kill();
    const { record, ...rest } = bench.server.kept.get(id)!;
    bench.server.kept.set(ID, { ...rest, record: { ...record, id: ID } });
    const old: Draft = { ...draft, id: ID, base: record as Consultation };
    const fields = { ...draft.fields, note: 'dopsáno', gone: 'a field of before' };
    await left(without({ ...old, fields }, 'interpreting', 'guessed'));
    const before = bench.server.requests;
    const drafts = await begun();
    await bench.clock.pass(60_000);
    expect(bench.server.record(ID)).toMatchObject({ note: 'dopsáno', interpreting: true });
    expect(drafts.registry.get(ID)?.fields).toEqual(someFields({ note: 'dopsáno', interpreting: true }));
    expect(bench.server.requests - before).toBe(1);
  });
});

test('what a window of before tells is made whole too', () => {
  const told: ((event: { data: unknown }) => void)[] = [];
  class Channel {
    addEventListener = (_type: string, listener: (event: { data: unknown }) => void) => told.push(listener);
    close = () => undefined;
  }
  Object.assign(globalThis, { BroadcastChannel: Channel });
  const heard: Draft[] = [];
  const windows = new BrowserWindows('somebody', { heard: (draft) => heard.push(draft), leading: () => {} });
  told[0]?.({ data: OLD });
  expect(heard).toMatchObject([
    { guessed: ['area', 'targetGroups', 'interpreting'], fields: { topics: ['0101'] } },
  ]);
  windows.close();
});
