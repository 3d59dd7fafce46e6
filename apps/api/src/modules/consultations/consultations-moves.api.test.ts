import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  Consultation,
  ConsultationHistory,
  ConsultationPage,
} from '@okenko/shared/consultations/consultations.contract';
import { consultationHistory } from '@okenko/shared/consultations/consultations.contract';
import { v7 as uuid } from 'uuid';
import { fieldsOf, refusal, rolesWithout } from '../../testing/answers.js';
import { anOffice } from '../../testing/builders.js';
import { aClosedContact, anOpenContact, close, daysAgo, done, pathOf, save } from '../../testing/contacts.js';
import { Periodic } from '../../platform/jobs/periodic.js';
import { startApi } from '../../testing/start-api.js';
import type { Answer, Client, TestApi } from '../../testing/start-api.js';

let api: TestApi;
let desk: Client;
let colleague: Client;
let lead: Client;

beforeAll(async () => {
  api = await startApi();
  // The product's own chores stop: with the clock a day ahead they would lock whatever a test has just closed.
  await api.app.get(Periodic).beforeApplicationShutdown();
  [desk, colleague, lead] = [await api.as('desk_worker'), await api.as('desk_worker'), await api.as('lead')];
});
afterEach(() => api.setNow(null));
afterAll(() => api?.close());

const actionsOf = async (id: string) =>
  (await api.auditOf(id)).map(({ action }) => action.replace('consultation.', ''));
const move = (
  client: Client,
  { id, revision }: Consultation,
  name: string,
  fields: object = {},
): Promise<Answer<Consultation>> =>
  client.post<Consultation>(`${pathOf(id)}/${name}`, { revision, ...fields });
const reopen = (client: Client, record: Consultation) =>
  move(client, record, 'reopen', { reason: 'Chybí druhé téma' });

async function historyOf(client: Client, id: string): Promise<ConsultationHistory['items']> {
  const history = done(await client.get<ConsultationHistory>(`${pathOf(id)}/history`));
  expect(consultationHistory.parse(history)).toEqual(history);
  return history.items;
}

/** Sessions go on: only the moves look at a clock that is ahead by so many seconds. */
function later(seconds: number): void {
  api.setNow(new Date(Date.now() + seconds * 1000));
}
async function keepSignedIn(): Promise<void> {
  await api.owner.query(
    `UPDATE sessions SET seen_at = now() + interval '3 days', expires_at = now() + interval '9 days'`,
  );
}

describe('taking back', () => {
  test('an open contact: it leaves the desk and the lists, its trace stays', async () => {
    const record = await anOpenContact(desk);
    const gone = done(await move(desk, record, 'discard'));
    expect(gone).toMatchObject({ state: 'discarded', revision: 2, contactNo: null });
    expect(done(await move(desk, record, 'discard'))).toEqual(gone);
    expect(await actionsOf(record.id)).toEqual(['recorded', 'discarded']);
    const open = done(await desk.get<{ items: Consultation[] }>('/api/consultations/open'));
    expect(open.items.map(({ id }) => id)).not.toContain(record.id);
  });

  test('a closed one within a minute: no list shows it, by topic neither', async () => {
    const closed = await aClosedContact(desk, { topics: ['0102'], note: 'omyl sluchátka' });
    // From the closing itself: of the one second that is left a busy machine could use up more.
    api.setNow(new Date(Date.parse(closed.closedAt!) + 59_000));
    done(await move(desk, closed, 'discard'));
    for (const query of ['', '?topic=0102', '?topic=01', '?channel=walk_in']) {
      const page = done(await desk.get<ConsultationPage>(`/api/consultations${query}`));
      expect(page.items.map(({ id }) => id)).not.toContain(closed.id);
    }
    const found = done(await desk.post<ConsultationPage>('/api/consultations/search', { text: 'omyl' }));
    expect(found.items).toEqual([]);
  });

  test('a closed one no later, in words that say so', async () => {
    const closed = await aClosedContact(desk);
    later(61);
    expect(refusal(await move(desk, closed, 'discard'))).toEqual([422, 'consultation.too_late']);
    expect(await actionsOf(closed.id)).toEqual(['recorded', 'closed']);
  });

  test('a closed one not by another, nor after it was opened again', async () => {
    const closed = await aClosedContact(desk);
    for (const other of [colleague, lead])
      expect(refusal(await move(other, closed, 'discard'))).toEqual([
        403,
        'consultation.not_yours_to_change',
      ]);
    const again = done(await reopen(desk, closed));
    expect(refusal(await move(desk, again, 'discard'))).toEqual([422, 'consultation.not_from_this_state']);
    const closedAgain = done(await close(desk, again.id, again.revision));
    expect(refusal(await move(desk, closedAgain, 'discard'))).toEqual([422, 'consultation.too_late']);
  });

  test('what is taken back is not saved, closed or opened any more', async () => {
    const record = done(await move(desk, await anOpenContact(desk), 'discard'));
    expect(refusal(await save(desk, record, { note: 'x' }))).toEqual([422, 'consultation.not_open']);
    expect(refusal(await close(desk, record.id, record.revision))).toEqual([422, 'consultation.not_open']);
    expect(refusal(await reopen(desk, record))).toEqual([422, 'consultation.not_from_this_state']);
  });
});

describe('opening again', () => {
  test('keeps the number, leaves its line in the log and is a success twice', async () => {
    const closed = await aClosedContact(desk);
    const reopened = done(await reopen(desk, closed));
    expect(reopened).toMatchObject({ state: 'reopened', contactNo: closed.contactNo, revision: 3 });
    expect(done(await reopen(desk, closed))).toEqual(reopened);
    expect(await historyOf(desk, closed.id)).toHaveLength(1);
    expect((await api.auditOf(closed.id)).map(({ action }) => action)).toEqual([
      'consultation.recorded',
      'consultation.closed',
      'consultation.reopened',
    ]);
    const saved = done(await save(desk, reopened, { topics: ['0101', '0201'] }));
    expect(done(await close(desk, closed.id, saved.revision))).toMatchObject({
      state: 'closed',
      contactNo: closed.contactNo,
    });
  });

  test('lists and search find an open-again record by what it says now', async () => {
    const closed = await aClosedContact(desk, {
      topics: ['0102'],
      note: 'původní slova',
      startedAt: `${daysAgo(12)}T08:00:00Z`,
    });
    const reopened = done(await reopen(desk, closed));
    done(
      await save(desk, reopened, {
        topics: ['0201'],
        note: 'jinak napsáno',
        startedAt: `${daysAgo(11)}T08:00:00Z`,
      }),
    );
    const listed = async (query: string) =>
      done(await desk.get<ConsultationPage>(`/api/consultations?${query}`)).items.some(
        ({ id }) => id === closed.id,
      );
    const there = `topic=0201&from=${daysAgo(11)}&to=${daysAgo(11)}`;
    expect([await listed(there), await listed('topic=0102')]).toEqual([true, false]);
    const search = async (text: string) =>
      done(await desk.post<ConsultationPage>('/api/consultations/search', { text })).items.length;
    expect([await search('jinak'), await search('původní')]).toEqual([1, 0]);
  });

  test('says in the record’s history who, when and why, also after the next closing and correction', async () => {
    const closed = await aClosedContact(desk, { note: 'původně' });
    const reopened = done(await reopen(desk, closed));
    const again = done(await close(desk, closed.id, reopened.revision));
    const second = done(await move(lead, again, 'reopen', { reason: 'Špatná část města' }));
    expect([closed.reopenedAt, second.reopenedAt]).toEqual([null, second.updatedAt]);
    await api.owner.query(`UPDATE consultations SET state = 'locked' WHERE id = $1`, [closed.id]);
    done(await move(desk, second, 'correct', { reason: 'Překlep', note: 'opraveno' }));
    const person = ({ userId }: Client) => ({ id: userId, name: expect.any(String) });
    expect(await historyOf(colleague, closed.id)).toEqual([
      {
        what: 'corrected',
        at: expect.any(String),
        by: person(desk),
        reason: 'Překlep',
        version: 1,
        content: expect.objectContaining({ note: 'původně' }),
      },
      { what: 'reopened', at: second.reopenedAt, by: person(lead), reason: 'Špatná část města' },
      { what: 'reopened', at: reopened.reopenedAt, by: person(desk), reason: 'Chybí druhé téma' },
    ]);
  });

  test('keeps the words of the reason out of the log, which cannot be erased', async () => {
    const closed = await aClosedContact(desk);
    const reopened = done(await move(desk, closed, 'reopen', { reason: 'Jan Novák ještě volal' }));
    await api.owner.query(`UPDATE consultations SET state = 'locked' WHERE id = $1`, [closed.id]);
    done(await move(desk, reopened, 'correct', { reason: 'Jan Novák volal znovu', note: 'x' }));
    const [opened, corrected] = (await api.auditOf(closed.id)).slice(-2);
    for (const line of [opened, corrected])
      expect(line).toMatchObject({ reason: null, details: { reasonGiven: true } });
    const log = await api.owner.query<{ row: string }>('SELECT e::text AS row FROM audit.entries e');
    expect(log.rows.map(({ row }) => row).join()).not.toContain('Novák ještě volal');
  });

  test('with another reason, or by another person, is no repetition: no reason is lost', async () => {
    const closed = await aClosedContact(desk);
    done(await reopen(desk, closed));
    const others = [move(desk, closed, 'reopen', { reason: 'Jiný důvod' }), reopen(lead, closed)];
    for (const other of await Promise.all(others))
      expect(refusal(other)).toEqual([409, 'consultation.changed_meanwhile']);
    expect(await historyOf(desk, closed.id)).toHaveLength(1);
  });

  test('ends a day after the first closing', async () => {
    await keepSignedIn();
    const [early, late] = [await aClosedContact(desk), await aClosedContact(desk)];
    later(24 * 3600 - 60);
    done(await reopen(desk, early));
    later(24 * 3600 + 60);
    expect(refusal(await reopen(desk, late))).toEqual([422, 'consultation.too_late']);
  });

  test('is for the worker, the writer and the lead', async () => {
    const closed = await aClosedContact(desk);
    expect(refusal(await reopen(colleague, closed))).toEqual([403, 'consultation.not_yours_to_change']);
    expect(done(await reopen(lead, closed)).state).toBe('reopened');
  });

  test.each([{}, { reason: '' }, { reason: '  ' }, { reason: 'x'.repeat(301) }, { reason: 'two\nlines' }])(
    'needs a reason: %#',
    async (fields) => {
      const closed = await aClosedContact(desk);
      const answer = await move(desk, closed, 'reopen', fields);
      expect([answer.status, answer.problem.fields![0]!.path]).toEqual([400, 'reason']);
    },
  );
});

describe('correcting after the lock', () => {
  async function aLockedContact(fields: object = {}): Promise<Consultation> {
    const closed = await aClosedContact(desk, {
      startedAt: `${daysAgo(10)}T08:00:00Z`,
      durationMinutes: 30,
      ...fields,
    });
    await api.owner.query(`UPDATE consultations SET state = 'locked' WHERE id = $1`, [closed.id]);
    return closed;
  }
  const correct = (client: Client, record: Consultation, fields: object) =>
    move(client, record, 'correct', { reason: 'Špatné téma', ...fields });

  test('keeps what stood as a version, and lists follow', async () => {
    const locked = await aLockedContact({ topics: ['0102'], note: 'exekuce na plat' });
    const corrected = done(
      await correct(desk, locked, { topics: ['0201'], note: 'oddlužení', durationMinutes: 45 }),
    );
    expect(corrected).toMatchObject({
      state: 'locked',
      version: 2,
      topics: ['0201'],
      durationMinutes: 45,
      endedAt: `${daysAgo(10)}T08:45:00.000Z`,
    });
    expect(await historyOf(desk, locked.id)).toMatchObject([
      {
        what: 'corrected',
        version: 1,
        reason: 'Špatné téma',
        by: { id: desk.userId },
        content: { topics: ['0102'], note: 'exekuce na plat' },
      },
    ]);
    expect((await api.auditOf(locked.id)).at(-1)).toMatchObject({ action: 'consultation.corrected' });
    const search = async (text: string) =>
      done(await desk.post<ConsultationPage>('/api/consultations/search', { text })).items.length;
    expect([await search('oddlužení'), await search('exekuce')]).toEqual([1, 0]);
    const byTopic = done(await desk.get<ConsultationPage>('/api/consultations?topic=0201')).items.map(
      ({ id }) => id,
    );
    expect(byTopic).toContain(locked.id);
  });

  test('sent twice is one correction; another one on the same revision is not', async () => {
    const locked = await aLockedContact({ riskNote: 'kdo vyhrožuje' });
    const fields = { topics: ['0201'], durationMinutes: null, riskNote: 'kdo vyhrožoval' };
    const first = done(await correct(desk, locked, fields));
    expect(done(await correct(desk, locked, fields))).toEqual(first);
    expect(first).toMatchObject({ version: 2, riskNote: 'kdo vyhrožoval' });
    expect(await historyOf(desk, locked.id)).toHaveLength(1);
    const actions = (await api.auditOf(locked.id)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'consultation.corrected')).toHaveLength(1);
    const others = [
      correct(desk, locked, { ...fields, reason: 'Jiný důvod' }),
      correct(desk, locked, { ...fields, topics: ['0102'] }),
      correct(desk, locked, { ...fields, riskNote: '' }),
      correct(lead, locked, fields),
    ];
    for (const other of await Promise.all(others))
      expect(refusal(other)).toEqual([409, 'consultation.changed_meanwhile']);
    expect(done(await correct(desk, first, fields)).version).toBe(3);
    expect(refusal(await correct(desk, locked, fields))).toEqual([409, 'consultation.changed_meanwhile']);
  });

  test('never loses the minutes', async () => {
    const locked = await aLockedContact();
    expect(done(await correct(desk, locked, { durationMinutes: null }))).toMatchObject({
      durationMinutes: 30,
      endedAt: locked.endedAt,
    });
  });

  test('must leave it complete, known and with a reason', async () => {
    const locked = await aLockedContact();
    expect(fieldsOf(await correct(desk, locked, { topics: [], outcome: null }))).toEqual([
      'topics required',
      'outcome required',
    ]);
    expect(fieldsOf(await correct(desk, locked, { topics: ['x'] }))).toEqual(['topics not_a_choice']);
    const later = { startedAt: new Date().toISOString(), durationMinutes: 600 };
    expect(fieldsOf(await correct(desk, locked, later))).toEqual(['durationMinutes in_future']);
    expect(fieldsOf(await correct(desk, locked, { reason: '' }))).toEqual(['reason required']);
    expect(done(await desk.get<Consultation>(pathOf(locked.id)))).toMatchObject({
      version: 1,
      revision: locked.revision,
    });
  });

  test('is for the worker and the lead, and only after the lock', async () => {
    const [locked, closed] = [await aLockedContact(), await aClosedContact(desk)];
    expect(refusal(await correct(colleague, locked, { note: 'x' }))).toEqual([
      403,
      'consultation.not_yours_to_change',
    ]);
    expect(refusal(await correct(desk, closed, { note: 'x' }))).toEqual([
      422,
      'consultation.not_from_this_state',
    ]);
    expect(done(await correct(lead, locked, { note: 'x' })).version).toBe(2);
    expect(refusal(await correct(desk, locked, { note: 'y' }))).toEqual([
      409,
      'consultation.changed_meanwhile',
    ]);
  });
});

describe.each(['discard', 'reopen', 'correct'])('%s', (name) => {
  const fields = name === 'discard' ? {} : { reason: 'x' };

  test.each(rolesWithout('consultation:record'))('is not for %s', async (role) => {
    const closed = await aClosedContact(desk);
    expect(refusal(await move(await api.as(role), closed, name, fields))).toEqual([403, 'access.denied']);
  });

  test('sent ten times at the same moment is one', async () => {
    const record = await aClosedContact(desk);
    if (name === 'correct')
      await api.owner.query(`UPDATE consultations SET state = 'locked' WHERE id = $1`, [record.id]);
    const lines = (await actionsOf(record.id)).length;
    const answers = await Promise.all(Array.from({ length: 10 }, () => move(desk, record, name, fields)));
    for (const answer of answers) expect(done(answer)).toEqual(done(answers[0]!));
    expect(await actionsOf(record.id)).toHaveLength(lines + 1);
  });

  test('does not reach another office, nor what is not there, nor without signing in', async () => {
    const branch = await anOffice(api.owner, api.town.id);
    const stranger = await api.as('lead', { officeIds: [branch], officeId: branch });
    const closed = await aClosedContact(desk);
    expect(refusal(await move(stranger, closed, name, fields))).toEqual([404, 'consultation.not_found']);
    expect(refusal(await move(desk, { ...closed, id: uuid() }, name, fields))).toEqual([
      404,
      'consultation.not_found',
    ]);
    expect(refusal(await move(api.anonymous, closed, name, fields))).toEqual([401, 'auth.signed_out']);
  });
});
