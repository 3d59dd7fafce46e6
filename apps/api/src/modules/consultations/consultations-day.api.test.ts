import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { daySummary } from '@okenko/shared/consultations/consultations.contract';
import type { ConsultationPage, DaySummary } from '@okenko/shared/consultations/consultations.contract';
import { aClosedContact, anOpenContact, done } from '../../testing/contacts.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

let api: TestApi;
let far: TestApi;
let desk: Client;

beforeAll(async () => {
  [api, far] = [await startApi(), await startApi()];
  // The days below are of one year, and contacts older than a year are not recorded.
  for (const { setNow } of [api, far]) setNow(new Date('2026-11-21T12:00:00Z'));
  desk = await api.as('desk_worker');
});
afterAll(() => Promise.all([api?.close(), far?.close()]));

const listed = async (query: string) =>
  done(await desk.get<ConsultationPage>(`/api/consultations?${query}`)).items.map(
    ({ startedAt }) => startedAt,
  );

describe('a day of the office', () => {
  // Prague: summer time ends on 2026-10-25 at 01:00 UTC (25 hours), begins on 2026-03-29 at 01:00 UTC (23 hours).
  test.each([
    [
      'the long day of October',
      '2026-10-25',
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T22:59:59.999Z',
      '2026-10-24T21:59:59.999Z',
      '2026-10-25T23:00:00.000Z',
    ],
    [
      'the short day of March',
      '2026-03-29',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T21:59:59.999Z',
      '2026-03-28T22:59:59.999Z',
      '2026-03-29T22:00:00.000Z',
    ],
    [
      'a winter day',
      '2026-01-15',
      '2026-01-14T23:00:00.000Z',
      '2026-01-15T22:59:59.999Z',
      '2026-01-14T22:59:59.999Z',
      '2026-01-15T23:00:00.000Z',
    ],
    [
      'a summer day',
      '2026-07-15',
      '2026-07-14T22:00:00.000Z',
      '2026-07-15T21:59:59.999Z',
      '2026-07-14T21:59:59.999Z',
      '2026-07-15T22:00:00.000Z',
    ],
  ])('%s begins and ends at its own midnight', async (_, day, first, last, before, after) => {
    for (const startedAt of [first, last, before, after])
      await aClosedContact(desk, { startedAt, durationMinutes: 5 });
    expect(await listed(`from=${day}&to=${day}`)).toEqual([last, first]);
    const summary = done(await desk.get<DaySummary>(`/api/consultations/day?day=${day}`));
    expect(summary).toMatchObject({ day, consultations: 2, minutes: 10 });
  });

  test('of an office elsewhere is that office’s', async () => {
    await far.owner.query(`UPDATE offices SET time_zone = 'Pacific/Auckland'`);
    const worker = await far.as('desk_worker');
    await aClosedContact(worker, { startedAt: '2026-11-10T11:30:00Z' });
    for (const [day, count] of [
      ['2026-11-10', 0],
      ['2026-11-11', 1],
    ] as const)
      expect(done(await worker.get<DaySummary>(`/api/consultations/day?day=${day}`)).consultations).toBe(
        count,
      );
  });
});

describe('the day at a glance', () => {
  test('counts one’s own by kind and channel; of the colleagues only how many', async () => {
    const [worker, colleague] = [await api.as('desk_worker'), await api.as('desk_worker')];
    const startedAt = '2026-06-01T08:00:00Z';
    const each = { startedAt, durationMinutes: 20 };
    for (const fields of [
      {},
      { channel: 'phone_in' },
      { channel: 'phone_in' },
      { kind: 'orientation' },
      { kind: 'empty', emptyReason: 'silent' },
    ])
      await aClosedContact(worker, { ...each, ...fields });
    await aClosedContact(colleague, each);
    await aClosedContact(colleague, { ...each, workerId: worker.userId });
    await anOpenContact(worker, { startedAt });
    const day = done(await worker.get<DaySummary>('/api/consultations/day?day=2026-06-01'));
    expect(daySummary.parse(day)).toEqual(day);
    expect(day).toEqual({
      day: '2026-06-01',
      consultations: 4,
      orientations: 1,
      empty: 1,
      minutes: 80,
      byChannel: [
        { channel: 'phone_in', count: 2 },
        { channel: 'walk_in', count: 2 },
      ],
      colleagues: 1,
    });
  });

  test('is today’s when no day is named', async () => {
    api.setNow(new Date('2026-11-21T23:30:00Z'));
    const worker = await api.as('desk_worker');
    await api.owner.query(
      `UPDATE sessions SET seen_at = '2026-11-21T23:29:00Z', expires_at = '2026-11-23' WHERE user_id = $1`,
      [worker.userId],
    );
    const day = await worker.get<DaySummary>('/api/consultations/day');
    expect(done(day).day).toBe('2026-11-22');
  });

  test('of a day that is none is bad input', async () => {
    for (const day of ['2026-02-30', 'today', '99999-01-01', ''])
      expect((await desk.get(`/api/consultations/day?day=${day}`)).status).toBe(400);
  });
});
