import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { Periodic } from '../../platform/jobs/periodic.js';
import { aClosedContact, anOpenContact, close, done, pathOf, save } from '../../testing/contacts.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';
import { ConsultationsChores } from './consultations.chores.js';

let api: TestApi;
let desk: Client;

beforeAll(async () => {
  api = await startApi();
  // The product's own chores stop: here a test says when they run.
  await api.app.get(Periodic).beforeApplicationShutdown();
  desk = await api.as('desk_worker');
});
afterEach(() => api.setNow(null));
afterAll(() => api?.close());

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const read = async (id: string) => done(await desk.get<Consultation>(pathOf(id)));

async function reopen({ id, revision }: Consultation): Promise<Consultation> {
  const fields = { revision, reason: 'Chybí druhé téma' };
  return done(await desk.post<Consultation>(`${pathOf(id)}/reopen`, fields));
}

/** Runs the chore with the clock so many hours and a minute ahead; sessions go on. */
async function lockAfter(hours: number): Promise<void> {
  api.setNow(new Date(Date.now() + hours * 3_600_000 + 60_000));
  await api.owner.query(
    `UPDATE sessions SET seen_at = now() + interval '3 days', expires_at = now() + interval '9 days'`,
  );
  await api.app.get(ConsultationsChores).lockDue();
}

describe('the lock', () => {
  test('comes a day after the first closing, for what was opened again and left so too', async () => {
    const [due, again] = [await aClosedContact(desk), await aClosedContact(desk)];
    await reopen(again);
    await api.app.get(ConsultationsChores).lockDue();
    expect((await read(due.id)).state).toBe('closed');
    await lockAfter(24);
    expect(await read(due.id)).toMatchObject({ state: 'locked', revision: 3 });
    expect((await read(again.id)).state).toBe('locked');
    expect((await api.auditOf(again.id)).at(-1)).toMatchObject({
      action: 'consultation.closed',
      actor_id: null,
    });
  });

  test('leaves open what was opened again and is not complete', async () => {
    const again = await aClosedContact(desk);
    done(await save(desk, await reopen(again), { topics: [] }));
    await lockAfter(24);
    expect((await read(again.id)).state).toBe('reopened');
  });

  test('leaves open what was opened again and, by its minutes, is not over', async () => {
    const again = await aClosedContact(desk);
    const open = await reopen(again);
    await lockAfter(23);
    const startedAt = minutesAgo(-23 * 60);
    done(await save(desk, open, { startedAt, durationMinutes: 90 }));
    await lockAfter(24);
    expect((await read(again.id)).state).toBe('reopened');
    await lockAfter(25);
    expect((await read(again.id)).state).toBe('locked');
  });
});

describe('what was opened again, changed and left so', () => {
  /** A contact of 40 minutes that ended 20 minutes ago, after it was opened again, changed and left for a day. */
  async function left(fields: object): Promise<{ closed: Consultation; left: Consultation }> {
    const record = await anOpenContact(desk, { startedAt: minutesAgo(60) });
    const closed = done(await close(desk, record.id, 1, { endedAt: minutesAgo(20) }));
    done(await save(desk, await reopen(closed), fields));
    await lockAfter(24);
    return { closed, left: await read(closed.id) };
  }
  const after = (startedAt: string, minutes: number) =>
    new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();

  test('ends by its minutes', async () => {
    const startedAt = minutesAgo(180);
    const { left: record } = await left({ startedAt, durationMinutes: 15 });
    const endedAt = after(startedAt, 15);
    expect(record).toMatchObject({ state: 'locked', startedAt, durationMinutes: 15, endedAt });
  });

  test('without minutes ends as it ended first: no minutes are lost', async () => {
    const { closed, left: record } = await left({ startedAt: minutesAgo(50), durationMinutes: null });
    expect(record).toMatchObject({ state: 'locked', durationMinutes: 30, endedAt: closed.endedAt });
  });

  test.each([
    [5, 0],
    [3 * 24 * 60, 1_440],
  ])('without minutes and begun %d minutes ago counts %d', async (ago, durationMinutes) => {
    const startedAt = minutesAgo(ago);
    const { left: record } = await left({ startedAt, durationMinutes: null });
    const endedAt = after(startedAt, durationMinutes);
    expect(record).toMatchObject({ state: 'locked', durationMinutes, endedAt });
  });

  test('says when it was closed', async () => {
    const { closed, left: record } = await left({ note: 'doplněno' });
    expect(Date.parse(record.closedAt!) - Date.parse(closed.closedAt!)).toBeGreaterThan(24 * 3_600_000);
    expect(record).toMatchObject({ durationMinutes: 40, contactNo: closed.contactNo });
  });
});
