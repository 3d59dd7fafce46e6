import './testing/browser-storage.js';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { IDBFactory } from 'fake-indexeddb';
import type { DraftEvent } from './draft-event.js';
import type { Drafts } from './drafts.js';
import { Bench, settle } from './testing/bench.js';
import { someFields } from './testing/some-fields.js';

const COLLEAGUE = { id: '0190aaaa-0000-7000-8000-000000000002', name: 'Marta Nová' };
const DAY_MS = 86_400_000;

let bench: Bench;
let drafts: Drafts;
let events: DraftEvent[];
const me = () => bench.server.person.id;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  bench = new Bench();
  drafts = await opened();
});

async function opened(): Promise<Drafts> {
  const made = bench.open();
  events = [];
  made.on((event) => events.push(event));
  await made.start(me());
  return made;
}

/** The browser is killed: memory is gone, the database stays. */
async function killed(): Promise<void> {
  bench.kill();
  drafts = await opened();
  await bench.clock.pass(0);
}

const stored = () => bench.database.of(me());

describe('saving as one types', () => {
  test('lies sealed in the browser within 300 ms and on the server within half a second, then only there', async () => {
    bench.server.fate = () => 'lost';
    const id = drafts.create(someFields());
    drafts.edit(id, { note: 'přišla s výpovědí' });
    await bench.clock.pass(300);
    const [copy] = await stored();
    expect(copy?.id).toBe(id);
    expect(Buffer.from(copy!.sealed.data).toString()).not.toContain('výpověd');
    bench.server.fate = () => 'ok';
    drafts.wake();
    await bench.clock.pass(500);
    expect(bench.server.record(id)?.note).toBe('přišla s výpovědí');
    expect(drafts.safety(id)).toBe('server');
    expect(await stored()).toEqual([]);
  });

  test('what the server has leaves no copy behind when the window is hidden', async () => {
    drafts.create(someFields());
    await bench.clock.pass(1_000);
    await drafts.flush();
    expect(await stored()).toEqual([]);
  });

  test('leaves to the server what the office decides, unless somebody touched it', async () => {
    bench.server.fate = () => 'lost';
    const id = drafts.create(someFields(), ['area', 'outcome', 'ageBand']);
    drafts.edit(id, { ageBand: '27_49' });
    bench.server.defaults = { area: 'poruba', outcome: 'referred', ageBand: '80_plus' };
    await bench.clock.pass(1_000);
    bench.server.fate = () => 'ok';
    drafts.wake();
    await bench.clock.pass(1_000);
    expect(drafts.registry.get(id)?.fields).toMatchObject({
      area: 'poruba',
      outcome: 'referred',
      ageBand: '27_49',
    });
    expect(drafts.safety(id)).toBe('server');
  });

  test('sends only what changed, in bundles', async () => {
    const id = drafts.create(someFields());
    await bench.clock.pass(500);
    const before = bench.server.requests;
    for (const letter of ['a', 'ab', 'abc', 'abc ']) drafts.edit(id, { note: letter });
    await bench.clock.pass(500);
    expect(bench.server.requests).toBe(before + 1);
    expect(bench.server.record(id)).toMatchObject({ note: 'abc', topics: ['0101'], revision: 2 });
    await bench.clock.pass(60_000);
    expect(bench.server.requests).toBe(before + 1);
  });

  test('a content that the server will never take stays and is shown, until it is mended', async () => {
    const id = drafts.create(someFields());
    await bench.clock.pass(500);
    bench.server.take = () => ({ kind: 'refused', problem: { status: 422, code: 'invalid' } as never });
    drafts.edit(id, { area: 'nowhere' });
    await bench.clock.pass(1_000);
    expect(drafts.safety(id)).toBe('refused');
    expect(await stored()).toHaveLength(1);
    Reflect.deleteProperty(bench.server, 'take');
    drafts.edit(id, { area: 'poruba' });
    await bench.clock.pass(1_000);
    expect(bench.server.record(id)?.area).toBe('poruba');
    expect(drafts.safety(id)).toBe('server');
  });
});

describe('without a server', () => {
  beforeEach(() => {
    bench.server.fate = () => 'lost';
  });

  test('a contact that was closed off-line arrives once, with the moment it ended', async () => {
    const id = drafts.create(someFields());
    await bench.clock.pass(120_000);
    const ended = new Date(bench.clock.now()).toISOString();
    drafts.close(id);
    await bench.clock.pass(600_000);
    expect(drafts.safety(id)).toBe('browser');
    bench.server.fate = () => 'ok';
    await bench.clock.pass(31_000);
    expect(bench.server.record(id)).toMatchObject({ state: 'closed', endedAt: ended, revision: 2 });
    expect(drafts.registry.list()).toEqual([]);
    expect(events.map(({ type }) => type)).toEqual(['closed']);
    expect(await stored()).toEqual([]);
  });

  test('a closing that was taken back off-line is never sent', async () => {
    const id = drafts.create(someFields());
    drafts.close(id);
    await bench.clock.pass(2_000);
    drafts.reopen(id, 'by mistake');
    bench.server.fate = () => 'ok';
    await bench.clock.pass(31_000);
    expect(bench.server.record(id)).toMatchObject({ state: 'open' });
  });

  test('survives a killed browser', async () => {
    const id = drafts.create(someFields());
    drafts.edit(id, { note: 'rozepsáno' });
    await bench.clock.pass(300);
    await killed();
    expect(drafts.registry.get(id)?.fields.note).toBe('rozepsáno');
    bench.server.fate = () => 'ok';
    await bench.clock.pass(31_000);
    expect(bench.server.record(id)?.note).toBe('rozepsáno');
    expect(await stored()).toEqual([]);
  });

  test('backs off, and does not wait any longer than it must when the connection is back', async () => {
    drafts.create(someFields());
    await bench.clock.pass(600_000);
    expect(bench.server.requests).toBeLessThan(40);
    bench.server.fate = () => 'ok';
    drafts.wake();
    await bench.clock.pass(10);
    expect(bench.server.kept.size).toBe(1);
  });
});

describe('the person', () => {
  test('after the session ended the draft waits for the same person', async () => {
    bench.server.fate = () => 'signed_out';
    const id = drafts.create(someFields({ note: 'tajné' }));
    await bench.clock.pass(1_000);
    drafts.pause();
    await bench.clock.pass(60_000);
    expect(drafts.registry.get(id)?.fields.note).toBe('tajné');
    bench.server.fate = () => 'ok';
    await drafts.start(me());
    await bench.clock.pass(1_000);
    expect(bench.server.record(id)?.note).toBe('tajné');
  });

  test('another person at the same browser reads nothing and destroys nothing', async () => {
    bench.server.fate = () => 'lost';
    const id = drafts.create(someFields({ note: 'tajné' }));
    await bench.clock.pass(1_000);
    const jana = bench.server.person;
    bench.server.person = COLLEAGUE;
    bench.keys.set(COLLEAGUE.id, btoa('m'.repeat(32)));
    await drafts.start(COLLEAGUE.id);
    await bench.clock.pass(1_000);
    expect(drafts.registry.list()).toEqual([]);
    bench.server.person = jana;
    bench.server.fate = () => 'ok';
    await drafts.start(jana.id);
    await bench.clock.pass(1_000);
    expect(bench.server.record(id)?.note).toBe('tajné');
  });

  test('begins once, however many parts of the screen ask at once', async () => {
    const told: string[] = [];
    const openWindows = (userId: string) => {
      told.push(userId);
      return { leads: true, take: () => {}, tell: () => {}, close: () => {} };
    };
    drafts = bench.open({ openWindows });
    await Promise.all([drafts.start(me()), drafts.start(me())]);
    expect(told).toEqual([me()]);
    bench.keys.set(COLLEAGUE.id, btoa('m'.repeat(32)));
    await Promise.all([drafts.start(COLLEAGUE.id), drafts.start(COLLEAGUE.id)]);
    expect(told).toEqual([me(), COLLEAGUE.id]);
  });

  test('a copy ends after seven days', async () => {
    bench.server.fate = () => 'signed_out';
    drafts.create(someFields());
    await bench.clock.pass(1_000);
    await drafts.stop();
    await bench.clock.pass(7 * DAY_MS + 1);
    await drafts.start(me());
    expect(drafts.registry.list()).toEqual([]);
    expect(await stored()).toEqual([]);
  });
});

describe('two people on one record', () => {
  async function shared(): Promise<string> {
    const id = drafts.create(someFields({ note: 'a' }));
    await bench.clock.pass(500);
    return id;
  }

  function colleagueSaves(id: string, input: object): void {
    const { revision } = bench.server.record(id)!;
    bench.server.take(id, { move: 'save', input: { revision, ...input } }, COLLEAGUE);
  }

  test('different fields are joined and it is said who changed what', async () => {
    const id = await shared();
    colleagueSaves(id, { area: 'poruba' });
    drafts.edit(id, { note: 'ab' });
    await bench.clock.pass(1_000);
    expect(bench.server.record(id)).toMatchObject({ note: 'ab', area: 'poruba' });
    expect(events).toMatchObject([
      { type: 'merged', taken: ['area'], draft: { base: { updatedBy: COLLEAGUE } } },
    ]);
  });

  test.each([
    ['mine', 'ab'],
    ['theirs', 'ac'],
  ] as const)('the same field waits for a choice: %s', async (choice, note) => {
    const id = await shared();
    colleagueSaves(id, { note: 'ac' });
    drafts.edit(id, { note: 'ab', area: 'poruba' });
    drafts.close(id);
    await bench.clock.pass(1_000);
    expect(drafts.safety(id)).toBe('conflict');
    expect(bench.server.record(id)).toMatchObject({ note: 'ac', area: 'poruba', state: 'open' });
    drafts.resolve(id, 'note', choice);
    await bench.clock.pass(1_000);
    expect(bench.server.record(id)).toMatchObject({ note, state: 'closed' });
  });

  test('what was closed meanwhile goes on as a record of its own', async () => {
    const id = await shared();
    const { revision } = bench.server.record(id)!;
    bench.server.take(id, { move: 'close', input: { revision } }, COLLEAGUE);
    drafts.edit(id, { note: 'ab' });
    await bench.clock.pass(1_000);
    expect(drafts.safety(id)).toBe('stranded');
    const copy = drafts.keepAsNew(id);
    await bench.clock.pass(1_000);
    expect(bench.server.record(copy!)).toMatchObject({ note: 'ab', state: 'open', revision: 1 });
    expect(bench.server.record(id)).toMatchObject({ note: 'a', state: 'closed' });
    expect(drafts.registry.list().map((draft) => draft.id)).toEqual([copy]);
  });

  test('a record that somebody else ended leaves the desk, a new one does not', async () => {
    const id = await shared();
    const mark = drafts.mark();
    const fresh = drafts.create(someFields());
    await bench.clock.pass(500);
    drafts.offerOpen([], mark);
    expect(drafts.registry.list().map((draft) => draft.id)).toEqual([fresh]);
    expect(id).not.toBe(fresh);
  });
});

describe('undo', () => {
  test('takes back a contact of one key within its minute', async () => {
    const id = drafts.create(someFields({ kind: 'empty', emptyReason: 'silent', topics: [] }));
    drafts.close(id);
    await bench.clock.pass(500);
    expect(bench.server.record(id)?.state).toBe('closed');
    drafts.discard(id);
    await bench.clock.pass(500);
    expect(bench.server.record(id)?.state).toBe('discarded');
    expect(await stored()).toEqual([]);
  });

  test('opens a closed consultation again', async () => {
    const id = drafts.create(someFields());
    drafts.close(id);
    await bench.clock.pass(500);
    drafts.reopen(id, 'by mistake');
    await bench.clock.pass(500);
    expect(bench.server.record(id)?.state).toBe('reopened');
    expect(drafts.registry.get(id)?.wish).toBeNull();
  });

  test.each([
    ['was done', 500],
    ['is under way', 0],
  ])('a closing that %s leaves the timer running when it is taken back', async (_when, after) => {
    const id = drafts.create(someFields({ durationMinutes: null }));
    await bench.clock.pass(500);
    drafts.close(id);
    await bench.clock.pass(after);
    drafts.reopen(id, 'by mistake');
    await bench.clock.pass(3_000);
    expect(drafts.registry.get(id)?.fields.durationMinutes).toBeNull();
    expect(bench.server.record(id)?.durationMinutes).toBeNull();
    expect(bench.server.record(id)?.state).toMatch(/open/);
  });

  test('what never left the browser vanishes without a word to the server', async () => {
    await drafts.stop();
    await settle();
    bench.server.fate = () => 'signed_out';
    await drafts.start(me());
    drafts.pause();
    const id = drafts.create(someFields());
    drafts.discard(id);
    bench.server.fate = () => 'ok';
    drafts.wake();
    await bench.clock.pass(1_000);
    expect(bench.server.kept.size).toBe(0);
    expect(drafts.registry.list()).toEqual([]);
  });
});
