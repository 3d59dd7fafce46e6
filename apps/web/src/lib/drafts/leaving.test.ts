import './testing/browser-storage.js';
import { beforeEach, expect, test } from '@jest/globals';
import { IDBFactory } from 'fake-indexeddb';
import { DraftDatabase } from './draft-database.js';
import { Bench, KEY } from './testing/bench.js';
import { someFields } from './testing/some-fields.js';

const MINUTE_MS = 60_000;
const WAIT_MS = 2_000;

let bench: Bench;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  bench = new Bench();
});

/** A browser that gives no storage to the page. */
class NoDatabase extends DraftDatabase {
  override of = () => Promise.reject(new Error('refused'));
  override get = () => Promise.reject(new Error('refused'));
  override put = () => Promise.reject(new Error('refused'));
  override deleteExpired = () => Promise.reject(new Error('refused'));
}

function withoutStorage() {
  let keys = 0;
  const fetchKey = () => {
    keys += 1;
    return Promise.resolve({ userId: bench.server.person.id, key: KEY });
  };
  return { drafts: bench.open({ database: new NoDatabase(), fetchKey }), keys: () => keys };
}

test('a browser that refuses its storage is asked for it again, the server for the key only once', async () => {
  const { drafts, keys } = withoutStorage();
  await drafts.start(bench.server.person.id);
  bench.server.fate = () => 'lost';
  const id = drafts.create(someFields());
  await bench.clock.pass(MINUTE_MS);
  expect(keys()).toBe(1);
  expect(drafts.safety(id)).toBe('nowhere');
});

test('a key that did not come is asked for again', async () => {
  let keys = 0;
  const fetchKey = () => {
    keys += 1;
    return keys < 3 ? Promise.reject(new Error('no answer')) : Promise.resolve({ userId: me, key: KEY });
  };
  const me = bench.server.person.id;
  const drafts = bench.open({ fetchKey });
  await drafts.start(me);
  await bench.clock.pass(MINUTE_MS);
  expect(keys).toBe(3);
});

test('leaving waits for what is being sent', async () => {
  const drafts = bench.open();
  await drafts.start(bench.server.person.id);
  const id = drafts.create(someFields());
  drafts.edit(id, { note: 'poslední slovo' });
  await drafts.settle(WAIT_MS);
  expect(bench.server.record(id)?.note).toBe('poslední slovo');
  expect(drafts.wouldLoseBySigningOut).toBe(false);
});

test('leaving waits no longer than it was told to, and says what would be lost', async () => {
  const { drafts } = withoutStorage();
  await drafts.start(bench.server.person.id);
  bench.server.send = () => new Promise(() => undefined);
  drafts.create(someFields());
  let isDone = false;
  const settled = drafts.settle(WAIT_MS).then(() => (isDone = true));
  await bench.clock.pass(WAIT_MS - 1);
  expect(isDone).toBe(false);
  await bench.clock.pass(1);
  await settled;
  expect(drafts.wouldLoseBySigningOut).toBe(true);
});
