import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { v7 as uuid } from 'uuid';
import { fieldsOf, refusal, rolesWithout } from '../../testing/answers.js';
import { aTown, anOffice } from '../../testing/builders.js';
import { aClosedContact, anOpenContact, close, done, pathOf, save } from '../../testing/contacts.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

let api: TestApi;
let fresh: TestApi;
let desk: Client;

beforeAll(async () => {
  [api, fresh] = [await startApi(), await startApi()];
  desk = await api.as('desk_worker');
});
afterAll(() => Promise.all([api?.close(), fresh?.close()]));

const actionsOf = async (id: string) => (await api.auditOf(id)).map(({ action }) => action);
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describe('closing', () => {
  test('ends, times and numbers the contact, with one line in the log', async () => {
    const record = await anOpenContact(desk, { startedAt: minutesAgo(25) });
    const closed = done(await close(desk, record.id, 1));
    expect(closed).toMatchObject({ state: 'closed', revision: 2, durationMinutes: 25 });
    expect(closed.contactNo).toMatch(/^TST-\d{4}-\d{6}$/);
    expect(closed.abilities).toMatchObject({ save: false, close: false, discard: true, reopen: true });
    expect(await actionsOf(record.id)).toEqual(['consultation.recorded', 'consultation.closed']);
  });

  test('again is a success and changes nothing', async () => {
    const closed = await aClosedContact(desk);
    expect(done(await close(desk, closed.id, 1))).toEqual(closed);
    expect(await actionsOf(closed.id)).toHaveLength(2);
  });

  test('twenty times at once gives one number and one line', async () => {
    const { id } = await anOpenContact(desk);
    const answers = await Promise.all(Array.from({ length: 20 }, () => close(desk, id, 1)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.contactNo)).size).toBe(1);
    expect(await actionsOf(id)).toHaveLength(2);
  });

  test('fifty contacts at once get fifty numbers, more than there are connections', async () => {
    const records = await Promise.all(Array.from({ length: 50 }, () => anOpenContact(desk)));
    const closed = await Promise.all(records.map(({ id }) => close(desk, id, 1)));
    expect(new Set(closed.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(closed.map(({ body }) => body.contactNo)).size).toBe(50);
  });

  test('a fresh process answers a whole crowd: nothing it still has to look up waits for the pool', async () => {
    const worker = await fresh.as('desk_worker');
    const ids = Array.from({ length: 40 }, () => uuid());
    await fresh.owner.query(
      `INSERT INTO consultations (id, town_id, office_id, state, revision, kind, channel, inquirer, subject, topics, area,
         age_band, target_groups, interpreting, level, provided, contacts_handed, outcome, risk, risk_actions, note, note_words,
         worker_id, recorded_by, updated_by, started_at, created_at, updated_at)
       SELECT unnest($1::uuid[]), $2, $3, 'open', 1, 'consultation', 'walk_in', 'self', 'self', '{0101}', 'unknown', 'unknown',
         '{}', false, 'information', '{}', '{}', 'info_given', 'none', '{}', '', '', $4, $4, $4, now(), now(), now()`,
      [ids, fresh.town.id, fresh.town.officeId, worker.userId],
    );
    const closed = await Promise.all(ids.map((id) => close(worker, id, 1)));
    expect(new Set(closed.map(({ status }) => status))).toEqual(new Set([200]));
  });

  test('a counselling needs a topic and an outcome; nothing is half closed', async () => {
    const record = await anOpenContact(desk, { topics: [], outcome: null });
    const refused = await close(desk, record.id, 1);
    expect(refusal(refused)).toEqual([422, 'consultation.incomplete']);
    expect(fieldsOf(refused)).toEqual(['topics required', 'outcome required']);
    expect(done(await desk.get<Consultation>(pathOf(record.id)))).toMatchObject({
      state: 'open',
      revision: 1,
      contactNo: null,
    });
    expect(await actionsOf(record.id)).toEqual(['consultation.recorded']);
  });

  test.each([{ kind: 'orientation' }, { kind: 'empty', emptyReason: 'wrong_number' }])(
    '$kind needs neither',
    async (fields) => {
      const record = await anOpenContact(desk, { ...fields, topics: [] });
      expect(done(await close(desk, record.id, 1))).toMatchObject({ ...fields, state: 'closed' });
    },
  );

  test('of an older revision meets the record as it stands', async () => {
    const record = await anOpenContact(desk);
    await save(desk, record, { note: 'newer' });
    const late = await close(desk, record.id, 1);
    expect(refusal(late)).toEqual([409, 'consultation.changed_meanwhile']);
    expect(late.problem.current).toMatchObject({ note: 'newer', revision: 2, state: 'open' });
  });
});

describe('the end', () => {
  test('is the moment told by a browser that was off-line', async () => {
    const record = await anOpenContact(desk, { startedAt: minutesAgo(90) });
    const endedAt = minutesAgo(60);
    expect(done(await close(desk, record.id, 1, { endedAt }))).toMatchObject({
      endedAt,
      durationMinutes: 30,
    });
  });

  test.each([
    ['before the start', () => minutesAgo(91), 'endedAt ends_before_start'],
    ['in the future', () => minutesAgo(-10), 'endedAt in_future'],
  ])('is never %s', async (_, endedAt, refused) => {
    const record = await anOpenContact(desk, { startedAt: minutesAgo(90) });
    expect(fieldsOf(await close(desk, record.id, 1, { endedAt: endedAt() }))).toEqual([refused]);
  });

  test('follows from corrected minutes, which stay', async () => {
    const startedAt = minutesAgo(3 * 24 * 60);
    const record = await anOpenContact(desk, {
      startedAt,
      durationMinutes: 20,
      durationReason: 'recorded_later',
    });
    const closed = done(await close(desk, record.id, 1));
    expect(Date.parse(closed.endedAt!) - Date.parse(startedAt)).toBe(20 * 60_000);
    expect(closed).toMatchObject({ durationMinutes: 20, durationReason: 'recorded_later' });
  });

  test('is never in the future by corrected minutes either; the draft that holds them is kept', async () => {
    const record = await anOpenContact(desk, { startedAt: minutesAgo(1), durationMinutes: 600 });
    const refused = await close(desk, record.id, 1);
    expect(refusal(refused)).toEqual([422, 'input.refused']);
    expect(fieldsOf(refused)).toEqual(['durationMinutes in_future']);
    expect(await actionsOf(record.id)).toEqual(['consultation.recorded']);
    done(await save(desk, record, { topics: [] }));
    const twice = await close(desk, record.id, 2);
    expect(refusal(twice)).toEqual([422, 'consultation.incomplete']);
    expect(fieldsOf(twice)).toEqual(['topics required', 'durationMinutes in_future']);
  });

  test.each(['orientation', 'empty'])('is not in the future for %s either', async (kind) => {
    const record = await anOpenContact(desk, { kind, topics: [], durationMinutes: 60 });
    expect(fieldsOf(await close(desk, record.id, 1))).toEqual(['durationMinutes in_future']);
  });

  test('may be as far ahead as clocks differ and minutes are rounded', async () => {
    const record = await anOpenContact(desk, { startedAt: minutesAgo(11), durationMinutes: 15 });
    expect(done(await close(desk, record.id, 1)).durationMinutes).toBe(15);
  });

  test('of a timer that somebody forgot counts a day at most', async () => {
    const record = await anOpenContact(desk, { startedAt: minutesAgo(5 * 24 * 60) });
    expect(done(await close(desk, record.id, 1)).durationMinutes).toBe(1_440);
  });

  test('of a contact that began a little ahead of this clock is its start', async () => {
    const startedAt = minutesAgo(-3);
    const record = await anOpenContact(desk, { startedAt });
    expect(done(await close(desk, record.id, 1))).toMatchObject({ endedAt: startedAt, durationMinutes: 0 });
  });
});

describe('who may not', () => {
  test.each(rolesWithout('consultation:record'))('%s', async (role) => {
    const [client, record] = [await api.as(role), await anOpenContact(desk)];
    expect(refusal(await close(client, record.id, 1))).toEqual([403, 'access.denied']);
    expect(await actionsOf(record.id)).toHaveLength(1);
  });

  test('another office, another town, a specialist on a colleague’s', async () => {
    const branch = await anOffice(api.owner, api.town.id);
    const record = await anOpenContact(desk);
    for (const stranger of [
      await api.as('lead', { officeIds: [branch], officeId: branch }),
      await api.as('desk_worker', { town: await aTown(api.owner) }),
      await api.as('specialist'),
    ])
      expect(refusal(await close(stranger, record.id, 1))).toEqual([404, 'consultation.not_found']);
    expect(refusal(await close(desk, uuid(), 1))).toEqual([404, 'consultation.not_found']);
    expect(refusal(await close(api.anonymous, record.id, 1))).toEqual([401, 'auth.signed_out']);
  });

  test('a colleague may close what was left open', async () => {
    const [colleague, record] = [await api.as('desk_worker'), await anOpenContact(desk)];
    expect(done(await close(colleague, record.id, 1)).worker.id).toBe(desk.userId);
    expect((await api.auditOf(record.id)).map(({ actor_id }) => actor_id)).toEqual([
      desk.userId,
      colleague.userId,
    ]);
  });
});

test.each([
  [{ endedAt: 'yesterday' }, 'endedAt invalid'],
  [{ endedAt: '0001-01-01T00:00:00Z' }, 'endedAt date_out_of_range'],
  [{ revision: -1 }, 'revision too_small'],
  [{ revision: 1.5 }, 'revision invalid'],
  [{ note: 'x' }, 'note unknown_field'],
])('%j is bad input at its field', async (fields, problem) => {
  const record = await anOpenContact(desk);
  const answer = await close(desk, record.id, 1, fields);
  expect(answer.status).toBe(400);
  expect(fieldsOf(answer)[0]!.split(' ')[0]).toBe(problem.split(' ')[0]);
});
