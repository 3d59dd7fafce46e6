import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Consultation, ConsultationPage } from '@okenko/shared/consultations/consultations.contract';
import { openConsultations } from '@okenko/shared/consultations/consultations.contract';
import { v7 as uuid } from 'uuid';
import { fieldsOf, refusal, rolesWithout } from '../../testing/answers.js';
import { aTown, anOffice } from '../../testing/builders.js';
import { aClosedContact, anOpenContact, close, daysAgo, done, pathOf, save } from '../../testing/contacts.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

let api: TestApi;
let desk: Client;
let colleague: Client;
let lead: Client;

beforeAll(async () => {
  api = await startApi();
  [desk, colleague, lead] = [await api.as('desk_worker'), await api.as('desk_worker'), await api.as('lead')];
});
afterAll(() => api?.close());

const READS = ['', '/open', '/day', `/${uuid()}`, `/${uuid()}/history`];
const read = async (client: Client, id: string) => done(await client.get<Consultation>(pathOf(id)));
const readsOf = async (id: string) =>
  (await api.auditOf(id)).filter(({ action }) => action === 'consultation.read');

describe('reading one', () => {
  test('one’s own leaves no trace, a colleague’s does, each time', async () => {
    const { id } = await aClosedContact(desk);
    await read(desk, id);
    expect(await readsOf(id)).toEqual([]);
    await read(colleague, id);
    await read(colleague, id);
    expect(await readsOf(id)).toMatchObject([{ actor_id: colleague.userId }, { actor_id: colleague.userId }]);
  });

  test('the history of a colleague’s record leaves a trace too', async () => {
    const { id } = await aClosedContact(desk);
    expect(done(await colleague.get(`${pathOf(id)}/history`))).toEqual({ items: [], next: null });
    expect(await readsOf(id)).toHaveLength(1);
  });

  test('a look at a colleague’s page, the record and its history, is one line; a later one another', async () => {
    const { id } = await aClosedContact(desk);
    const history = async (client: Client) => done(await client.get(`${pathOf(id)}/history`));
    await read(colleague, id);
    await history(colleague);
    expect(await readsOf(id)).toMatchObject([{ actor_id: colleague.userId }]);
    await history(lead);
    expect(await readsOf(id)).toHaveLength(2);
    await read(colleague, id);
    expect(await readsOf(id)).toHaveLength(3);
    await api.owner.query(`UPDATE audit.entries SET at = at - interval '61 s' WHERE subject_id = $1`, [id]);
    await history(colleague);
    expect(await readsOf(id)).toHaveLength(4);
  });

  test('the history is a line of its own where a restricted note came between', async () => {
    const open = await anOpenContact(desk, { risk: 'urgent' });
    await read(lead, open.id);
    done(await save(desk, open, { riskNote: 'chráněné slovo' }));
    done(await lead.get(`${pathOf(open.id)}/history`));
    expect(await readsOf(open.id)).toMatchObject([
      { details: { restricted: false } },
      { details: { restricted: true } },
    ]);
  });

  test('another office, another town, a specialist on a colleague’s: like what does not exist', async () => {
    const branch = await anOffice(api.owner, api.town.id);
    const { id } = await aClosedContact(desk);
    const strangers = [
      await api.as('lead', { officeIds: [branch], officeId: branch }),
      await api.as('desk_worker', { town: await aTown(api.owner) }),
      await api.as('specialist'),
    ];
    for (const path of [pathOf(id), `${pathOf(id)}/history`, pathOf(uuid())])
      for (const stranger of strangers)
        expect(refusal(await stranger.get(path))).toEqual([404, 'consultation.not_found']);
    expect(await readsOf(id)).toEqual([]);
  });

  test('who left the office no longer reads what they wrote there', async () => {
    const leaver = await api.as('desk_worker');
    const { id } = await aClosedContact(leaver);
    await api.owner.query('DELETE FROM user_offices WHERE user_id = $1', [leaver.userId]);
    const again = await api.as('desk_worker', { officeIds: [] });
    expect(refusal(await again.get(pathOf(id)))).toEqual([404, 'consultation.not_found']);
  });
});

describe('a specialist', () => {
  test('sees, lists and searches their own alone', async () => {
    const specialist = await api.as('specialist');
    const own = await aClosedContact(specialist, { note: 'vlastní slovo' });
    const handed = await aClosedContact(desk, { workerId: specialist.userId });
    const forAnother = await aClosedContact(specialist, { workerId: desk.userId, note: 'slovo za jinou' });
    await aClosedContact(desk, { note: 'cizí slovo' });
    await anOpenContact(desk);
    const open = await anOpenContact(specialist);
    const openForAnother = await anOpenContact(specialist, { workerId: desk.userId });
    const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id).sort();
    const list = async (path: string) => ids(done(await specialist.get<ConsultationPage>(path)));
    const all = [own.id, handed.id, forAnother.id].sort();
    expect(await list('/api/consultations')).toEqual(all);
    expect(await list('/api/consultations?topic=0101&kind=consultation')).toEqual(all);
    expect(await list(`/api/consultations?workerId=${desk.userId}`)).toEqual([forAnother.id]);
    expect(await list('/api/consultations/open')).toEqual([open.id, openForAnother.id].sort());
    const search = await specialist.post<ConsultationPage>('/api/consultations/search', { text: 'slovo' });
    expect(ids(done(search))).toEqual([own.id, forAnother.id].sort());
    for (const id of [...all, open.id, openForAnother.id])
      expect((await specialist.get(pathOf(id))).status).toBe(200);
  });

  test('sees their own page by page, each once, newest first', async () => {
    const specialist = await api.as('specialist');
    const made: string[] = [];
    for (let day = 1; day <= 9; day += 1) {
      const startedAt = `${daysAgo(20 - day)}T08:00:00Z`;
      const workerId = day % 2 === 0 ? desk.userId : specialist.userId;
      const recorder = day % 3 === 0 ? desk : specialist;
      const { id } = await aClosedContact(recorder, { startedAt, workerId, durationMinutes: 5 });
      if (recorder === specialist || workerId === specialist.userId) made.unshift(id);
    }
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? '' : `&cursor=${cursor}`;
      const page: ConsultationPage = done(
        await specialist.get<ConsultationPage>(`/api/consultations?limit=2${next}`),
      );
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(found).toEqual(made);
  });
});

describe('roles without consultations', () => {
  test.each(rolesWithout('consultation:read'))('%s reaches none', async (role) => {
    const client = await api.as(role);
    for (const path of READS)
      expect(refusal(await client.get(`/api/consultations${path}`))).toEqual([403, 'access.denied']);
    for (const text of ['', 'slovo'])
      expect(refusal(await client.post('/api/consultations/search', { text }))).toEqual([
        403,
        'access.denied',
      ]);
  });

  test('nobody reaches none', async () => {
    for (const path of READS)
      expect(refusal(await api.anonymous.get(`/api/consultations${path}`))).toEqual([401, 'auth.signed_out']);
  });
});

describe('the list of open contacts', () => {
  test('has the whole office, own ones first, and fits the contract', async () => {
    const [theirs, mine] = [await anOpenContact(desk), await anOpenContact(colleague)];
    const open = done(await colleague.get<{ items: Consultation[] }>('/api/consultations/open'));
    expect(openConsultations.parse(open)).toEqual(open);
    expect(open.items[0]!.id).toBe(mine.id);
    expect(open.items.map(({ id }) => id)).toContain(theirs.id);
    done(await close(colleague, mine.id, 1));
    const after = done(await colleague.get<{ items: Consultation[] }>('/api/consultations/open'));
    expect(after.items.map(({ id }) => id)).not.toContain(mine.id);
  });

  test('needs an office', async () => {
    const nowhere = await api.as('desk_worker', { officeIds: [], officeId: null });
    expect(fieldsOf(await nowhere.get('/api/consultations/open'))).toEqual(['officeId not_a_choice']);
    expect(fieldsOf(await nowhere.get('/api/consultations/day'))).toEqual(['officeId not_a_choice']);
  });
});

describe('the restricted note', () => {
  const SECRET = 'Vyhrožuje mu bratr, má klíče.';

  test('lies sealed in the database', async () => {
    const { id } = await anOpenContact(desk, { risk: 'urgent', riskNote: SECRET });
    const stored = await api.owner.query<{ risk_note: Buffer; whole: string }>(
      'SELECT risk_note, c::text AS whole FROM consultations c WHERE id = $1',
      [id],
    );
    expect(stored.rows[0]!.risk_note.length).toBeGreaterThan(SECRET.length);
    expect(stored.rows[0]!.risk_note.toString('utf8')).not.toContain('bratr');
    expect(stored.rows[0]!.whole).not.toContain(Buffer.from('bratr').toString('hex'));
  });

  test('is read by its own people; a colleague learns neither from reading nor from a conflict', async () => {
    const record = await anOpenContact(desk, { riskNote: SECRET });
    expect(await read(desk, record.id)).toMatchObject({
      riskNote: SECRET,
      abilities: { readRiskNote: true },
    });
    expect(await read(colleague, record.id)).toMatchObject({
      riskNote: '',
      abilities: { readRiskNote: false },
    });
    const late = await save(colleague, { ...record, revision: 0 }, { note: 'x' });
    expect(late.problem.current).toMatchObject({ riskNote: '' });
  });

  test('does not open to a colleague who makes themselves the one who held the talk', async () => {
    const record = await anOpenContact(desk, { riskNote: SECRET });
    const taken = await save(colleague, record, { workerId: colleague.userId });
    expect(fieldsOf(taken)).toEqual(['workerId worker_fixed_risk_note']);
    expect(await read(colleague, record.id)).toMatchObject({ riskNote: '', workerId: desk.userId });
    expect(await read(desk, record.id)).toMatchObject({ riskNote: SECRET });
  });

  test('is neither erased nor replaced by a colleague’s save', async () => {
    const record = await anOpenContact(desk, { riskNote: SECRET });
    const saved = done(await save(colleague, record, { note: 'dále', riskNote: '' }));
    expect(saved.riskNote).toBe('');
    expect(fieldsOf(await save(colleague, saved, { riskNote: 'jinak' }))).toEqual([
      'riskNote risk_note_restricted',
    ]);
    expect((await read(desk, record.id)).riskNote).toBe(SECRET);
  });

  test('is begun by a colleague on a draft that has none, and goes on being theirs', async () => {
    const record = await anOpenContact(desk, { risk: 'urgent' });
    expect(await read(colleague, record.id)).toMatchObject({ abilities: { readRiskNote: true } });
    const begun = done(await save(colleague, record, { riskNote: 'Vy' }));
    expect(begun).toMatchObject({ riskNote: 'Vy', abilities: { readRiskNote: true } });
    expect(done(await save(colleague, record, { riskNote: 'Vy' })).revision).toBe(begun.revision);
    const whole = done(await save(colleague, begun, { riskNote: SECRET, note: 'dále' }));
    expect(whole.riskNote).toBe(SECRET);
    expect((await read(colleague, record.id)).riskNote).toBe(SECRET);
    expect((await read(desk, record.id)).riskNote).toBe(SECRET);
    const other = await api.as('desk_worker');
    expect(await read(other, record.id)).toMatchObject({ riskNote: '', abilities: { readRiskNote: false } });
    expect(fieldsOf(await save(other, whole, { riskNote: 'jinak' }))).toEqual([
      'riskNote risk_note_restricted',
    ]);
    const emptied = done(await save(colleague, whole, { riskNote: '' }));
    expect(emptied).toMatchObject({ riskNote: '', abilities: { readRiskNote: true } });
    expect(done(await save(other, emptied, { riskNote: 'jiná' })).riskNote).toBe('jiná');
  });

  test('is no longer a colleague’s once its own worker has rewritten it', async () => {
    const record = await anOpenContact(desk);
    const begun = done(await save(colleague, record, { riskNote: SECRET }));
    const same = done(await save(desk, begun, { riskNote: SECRET, note: 'dále' }));
    expect((await read(colleague, record.id)).riskNote).toBe(SECRET);
    const rewritten = done(await save(desk, same, { riskNote: `${SECRET} A víc.` }));
    expect(await read(colleague, record.id)).toMatchObject({
      riskNote: '',
      abilities: { readRiskNote: false },
    });
    expect(fieldsOf(await save(colleague, rewritten, { riskNote: SECRET }))).toEqual([
      'riskNote risk_note_restricted',
    ]);
  });

  test('is erased by its own worker', async () => {
    const record = await anOpenContact(desk, { riskNote: SECRET });
    done(await save(desk, record, { riskNote: '' }));
    const stored = await api.owner.query('SELECT risk_note FROM consultations WHERE id = $1', [record.id]);
    expect(stored.rows).toEqual([{ risk_note: null }]);
  });

  test('is read by the lead with a trace that says so, and in no list before that', async () => {
    const record = await anOpenContact(desk, { riskNote: SECRET });
    const open = done(await lead.get<{ items: Consultation[] }>('/api/consultations/open'));
    expect(open.items.find(({ id }) => id === record.id)).toMatchObject({
      riskNote: '',
      abilities: { readRiskNote: false },
    });
    const late = await save(lead, { ...record, revision: 0 }, { note: 'x' });
    expect(late.problem.current).toMatchObject({ riskNote: '' });
    expect(await readsOf(record.id)).toEqual([]);
    expect((await read(lead, record.id)).riskNote).toBe(SECRET);
    expect(await readsOf(record.id)).toMatchObject([
      { actor_id: lead.userId, details: { restricted: true } },
    ]);
  });

  test('is not erased by a lead whose screen did not have it', async () => {
    const record = await anOpenContact(desk, { riskNote: SECRET });
    done(await save(lead, record, { note: 'dopsáno', riskNote: '' }));
    expect((await read(desk, record.id)).riskNote).toBe(SECRET);
  });

  test('a closed record’s is not handed to a lead by a repeated closing', async () => {
    const record = await anOpenContact(desk, { riskNote: SECRET });
    done(await close(desk, record.id, 1));
    expect(done(await close(lead, record.id, 1)).riskNote).toBe('');
    expect(done(await close(desk, record.id, 1)).riskNote).toBe(SECRET);
  });

  test('stands in no earlier version that is shown', async () => {
    const record = await anOpenContact(desk, { riskNote: SECRET });
    const closed = done(await close(desk, record.id, 1));
    await api.owner.query(`UPDATE consultations SET state = 'locked' WHERE id = $1`, [closed.id]);
    done(
      await desk.post(`${pathOf(closed.id)}/correct`, {
        revision: closed.revision,
        reason: 'x',
        riskNote: '',
      }),
    );
    const history = await desk.get(`${pathOf(closed.id)}/history`);
    expect(JSON.stringify(history.body)).not.toContain('bratr');
    const kept = await api.owner.query<{ risk_note: Buffer }>(
      'SELECT risk_note FROM consultation_versions WHERE consultation_id = $1',
      [closed.id],
    );
    expect(kept.rows[0]!.risk_note).toBeInstanceOf(Buffer);
  });
});
