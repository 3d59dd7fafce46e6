import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { consultation } from '@okenko/shared/consultations/consultations.contract';
import { v7 as uuid } from 'uuid';
import { fieldsOf, refusal, rolesWithout } from '../../testing/answers.js';
import { aTown, anOffice } from '../../testing/builders.js';
import { aClosedContact, anOpenContact, daysAgo, done, pathOf, save } from '../../testing/contacts.js';
import { eventually } from '../../testing/eventually.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

let api: TestApi;
let desk: Client;
let colleague: Client;

beforeAll(async () => {
  api = await startApi();
  desk = await api.as('desk_worker');
  colleague = await api.as('desk_worker');
});
afterAll(() => api?.close());

async function count(table: string): Promise<number> {
  const found = await api.owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return found.rows[0]!.count;
}

describe('a new record', () => {
  test('fits the contract, has the office defaults and one line in the log', async () => {
    const record = await anOpenContact(desk);
    expect(consultation.parse(record)).toEqual(record);
    expect(record).toMatchObject({
      kind: 'consultation',
      channel: 'walk_in',
      provided: ['I1'],
      outcome: 'info_given',
    });
    expect(record).toMatchObject({
      worker: { id: desk.userId },
      recordedBy: { id: desk.userId },
      durationMinutes: null,
    });
    expect(await api.auditOf(record.id)).toMatchObject([
      { action: 'consultation.recorded', actor_id: desk.userId, role: 'desk_worker' },
    ]);
  });

  test.each(['orientation', 'empty'])('%s takes no topic, nothing provided, no outcome', async (kind) => {
    const record = done(await desk.put<Consultation>(pathOf(uuid()), { revision: 0, kind }));
    expect(record).toMatchObject({ kind, topics: [], provided: [], outcome: null, channel: 'walk_in' });
  });

  test('keeps up to five topics in their order, each once', async () => {
    const topics = ['0201', '0101', '01', '0102', '02'];
    expect((await anOpenContact(desk, { topics })).topics).toEqual(topics);
    expect((await anOpenContact(desk, { topics: ['0101', '0201', '0101'] })).topics).toEqual([
      '0101',
      '0201',
    ]);
    const six = await desk.put(pathOf(uuid()), { revision: 0, topics: [...topics, '0101'] });
    expect([six.status, fieldsOf(six)]).toEqual([400, ['topics too_many']]);
  });

  test('twenty times the same at once is one record with one line in the log', async () => {
    const [id, before] = [uuid(), await count('consultations')];
    const body = {
      revision: 0,
      topics: ['0101'],
      note: 'Dluh na nájmu.',
      startedAt: new Date().toISOString(),
    };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => desk.put<Consultation>(pathOf(id), body)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body: { revision } }) => revision))).toEqual(new Set([1]));
    expect(await count('consultations')).toBe(before + 1);
    expect(await api.auditOf(id)).toHaveLength(1);
  });

  test('at another of the own offices, never at a foreign or a closed one', async () => {
    const [branch, foreign, shut] = [
      await anOffice(api.owner, api.town.id),
      await anOffice(api.owner, api.town.id),
      await anOffice(api.owner, api.town.id),
    ];
    await api.owner.query('UPDATE offices SET closed = true WHERE id = $1', [shut]);
    const both = await api.as('desk_worker', { officeIds: [api.town.officeId, branch, shut] });
    expect((await anOpenContact(both, { officeId: branch })).officeId).toBe(branch);
    const answers = await Promise.all(
      [foreign, uuid(), shut].map((officeId) => both.put(pathOf(uuid()), { revision: 0, officeId })),
    );
    expect(answers.map(fieldsOf)).toEqual([
      ['officeId not_a_choice'],
      ['officeId not_a_choice'],
      ['officeId office_closed'],
    ]);
  });

  test('back-dated up to a year, a little ahead for clocks that differ', async () => {
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    expect((await anOpenContact(desk, { startedAt: at(-3 * 24 * 60) })).startedAt).toMatch(/Z$/);
    expect((await anOpenContact(desk, { startedAt: at(4) })).state).toBe('open');
    const [ahead, old] = [at(10), at(-370 * 24 * 60)];
    expect(fieldsOf(await desk.put(pathOf(uuid()), { revision: 0, startedAt: ahead }))).toEqual([
      'startedAt in_future',
    ]);
    expect(fieldsOf(await desk.put(pathOf(uuid()), { revision: 0, startedAt: old }))).toEqual([
      'startedAt too_long_ago',
    ]);
  });

  test('on behalf of a colleague of the office; nobody else’s', async () => {
    const branch = await anOffice(api.owner, api.town.id);
    const elsewhere = await api.as('desk_worker', { officeIds: [branch], officeId: branch });
    const supervisor = await api.as('supervisor');
    const record = await anOpenContact(desk, { workerId: colleague.userId });
    expect(record).toMatchObject({ worker: { id: colleague.userId }, recordedBy: { id: desk.userId } });
    for (const workerId of [elsewhere.userId, supervisor.userId, uuid()])
      expect(fieldsOf(await desk.put(pathOf(uuid()), { revision: 0, workerId }))).toEqual([
        'workerId not_a_choice',
      ]);
  });

  test('a refused one leaves nothing behind', async () => {
    const [id, before, lines] = [uuid(), await count('consultations'), await count('audit.entries')];
    const answer = await desk.put(pathOf(id), {
      revision: 0,
      topics: ['9999'],
      channel: 'pigeon',
      outcome: 'gone',
      area: 'x',
    });
    expect(refusal(answer)).toEqual([422, 'input.refused']);
    expect(fieldsOf(answer).sort()).toEqual(
      ['area', 'channel', 'outcome', 'topics'].map((path) => `${path} not_a_choice`),
    );
    expect([await count('consultations'), await count('audit.entries')]).toEqual([before, lines]);
    expect(refusal(await desk.get(pathOf(id)))).toEqual([404, 'consultation.not_found']);
  });
});

describe('saving on', () => {
  test('keeps what is left out and is not logged a second time', async () => {
    const record = await anOpenContact(desk, { note: 'První věta.', level: 'advice' });
    const saved = done(await save(desk, record, { note: 'První věta. Druhá.' }));
    expect(saved).toMatchObject({
      revision: 2,
      level: 'advice',
      topics: ['0101'],
      note: 'První věta. Druhá.',
    });
    expect(await api.auditOf(record.id)).toHaveLength(1);
  });

  test('the same save again is a success, though the rules dropped a field of it', async () => {
    const record = await anOpenContact(desk);
    const body = { note: 'a', emptyReason: 'silent', durationReason: 'ran_on', riskActions: ['accompanied'] };
    const [first, again] = [done(await save(desk, record, body)), done(await save(desk, record, body))];
    expect(again).toEqual(first);
    expect(again.revision).toBe(2);
  });

  test('the same moment in another zone is the same save', async () => {
    const record = await anOpenContact(desk);
    done(await save(desk, record, { startedAt: `${daysAgo(10)}T09:30:00+01:00` }));
    expect((await save(desk, record, { startedAt: `${daysAgo(10)}T08:30:00.000Z` })).status).toBe(200);
  });

  test('an older revision meets the record as it stands', async () => {
    const record = await anOpenContact(desk);
    await save(desk, record, { note: 'one' });
    const late = await save(desk, record, { note: 'two' });
    expect(refusal(late)).toEqual([409, 'consultation.changed_meanwhile']);
    expect(late.problem.current).toMatchObject({ revision: 2, note: 'one' });
    const ahead = await save(desk, { ...record, revision: 9 }, { note: 'two' });
    expect(refusal(ahead)).toEqual([409, 'consultation.changed_meanwhile']);
  });

  test('of two writers at once exactly one wins, the other sees what stands', async () => {
    for (let round = 0; round < 10; round += 1) {
      const record = await anOpenContact(desk);
      const answers = await Promise.all([
        save(desk, record, { note: 'mine' }),
        save(colleague, record, { note: 'theirs' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [won, lost] = answers[0].status === 200 ? answers : [answers[1], answers[0]];
      expect(lost.problem.current).toMatchObject({ note: won.body.note, revision: 2 });
    }
  });

  test('a colleague’s save is not taken for a retry of mine', async () => {
    const record = await anOpenContact(desk);
    done(await save(colleague, record, { note: 'same words' }));
    expect(refusal(await save(desk, record, { note: 'same words' }))).toEqual([
      409,
      'consultation.changed_meanwhile',
    ]);
  });

  test('a take-over is logged once, until somebody else takes over', async () => {
    let record = await anOpenContact(desk);
    for (const worker of [colleague, colleague, desk, desk, colleague])
      record = done(await save(worker, record, { note: `${record.revision}` }));
    const lines = await api.auditOf(record.id);
    expect(lines.map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['consultation.recorded', desk.userId],
      ['consultation.taken-over', colleague.userId],
      ['consultation.taken-over', desk.userId],
      ['consultation.taken-over', colleague.userId],
    ]);
  });

  test('a retired code that the record holds may stay; a new one may not', async () => {
    const town = await aTown(api.owner);
    const [worker, admin] = [await api.as('desk_worker', { town }), await api.as('admin', { town })];
    const record = await anOpenContact(worker, { topics: ['0102'] });
    const labels = { cs: 'a', pl: 'a', en: 'a' };
    const entry = { parent: '01', position: 3, sensitive: false, keywords: [], labels };
    done(await admin.put('/api/codelists/topics/0102', { ...entry, revision: 1, retired: true }));
    const fresh = () => worker.put(pathOf(uuid()), { revision: 0, topics: ['0102'] });
    const refused = await eventually(fresh, ({ status }) => status !== 200);
    expect(fieldsOf(refused)).toEqual(['topics not_a_choice']);
    expect((await save(worker, record, { topics: ['0102', '0101'] })).status).toBe(200);
  });

  test('the office stays, what is closed stays', async () => {
    const record = await anOpenContact(desk);
    expect(fieldsOf(await save(desk, record, { officeId: uuid() }))).toEqual(['officeId office_fixed']);
    const closed = await aClosedContact(desk);
    expect(refusal(await save(desk, closed, { note: 'late' }))).toEqual([422, 'consultation.not_open']);
    expect(refusal(await save(desk, { id: uuid(), revision: 1 }, {}))).toEqual([
      404,
      'consultation.not_found',
    ]);
  });
});

describe('who may not', () => {
  test.each(rolesWithout('consultation:record'))(
    '%s: refused, whether the record is there or not',
    async (role) => {
      const [client, record] = [await api.as(role), await anOpenContact(desk)];
      for (const id of [record.id, uuid()])
        expect(refusal(await client.put(pathOf(id), { revision: 1 }))).toEqual([403, 'access.denied']);
      expect(await api.auditOf(record.id)).toHaveLength(1);
    },
  );

  test('another office, another town, a specialist on a colleague’s: like what does not exist', async () => {
    const branch = await anOffice(api.owner, api.town.id);
    const strangers = [
      await api.as('desk_worker', { officeIds: [branch], officeId: branch }),
      await api.as('lead', { town: await aTown(api.owner) }),
      await api.as('specialist'),
    ];
    const record = await anOpenContact(desk);
    for (const stranger of strangers) {
      expect(refusal(await save(stranger, record, { note: 'x' }))).toEqual([404, 'consultation.not_found']);
      expect(refusal(await stranger.put(pathOf(record.id), { revision: 0 }))).toEqual([
        404,
        'consultation.not_found',
      ]);
    }
    expect(done(await desk.get<Consultation>(pathOf(record.id)))).toEqual(record);
  });

  test('nobody', async () => {
    expect(refusal(await api.anonymous.put(pathOf(uuid()), { revision: 0 }))).toEqual([
      401,
      'auth.signed_out',
    ]);
  });
});
