import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditPage, auditPeople, auditVerification } from '@okenko/shared/audit/audit.contract';
import type {
  AuditContact,
  AuditEntry,
  AuditPeople,
  AuditVerification,
} from '@okenko/shared/audit/audit.contract';
import { v7 as uuid } from 'uuid';
import { fieldsOf, refusal, rolesWithout } from '../../testing/answers.js';
import { aTown } from '../../testing/builders.js';
import { aClosedContact, anOpenContact, done, pathOf } from '../../testing/contacts.js';
import { eventually } from '../../testing/eventually.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

interface Page {
  items: AuditEntry[];
  next: string | null;
}

let api: TestApi;
let desk: Client;
let officer: Client;

beforeAll(async () => {
  api = await startApi();
  [desk, officer] = [await api.as('desk_worker', { name: 'Jana Nováková' }), await api.as('privacy_officer')];
});
afterAll(() => api?.close());

const list = async (query = '', client = officer) => done(await client.get<Page>(`/api/audit${query}`));

describe('the log as the privacy officer reads it', () => {
  test('says who, what and when, and that a reason was given; newest first; sealed or not yet', async () => {
    const { id } = await aClosedContact(desk, { note: 'Tajemství', riskNote: 'Hrozba' });
    await desk.post(`${pathOf(id)}/reopen`, { revision: 2, reason: 'Doplnit téma' });
    const page = await eventually(
      () => list(`?subjectId=${id}`),
      ({ items }) => items.every(({ sealed }) => sealed),
    );
    expect(auditPage.parse(page)).toEqual(page);
    expect(page.items.map(({ action }) => action)).toEqual([
      'consultation.reopened',
      'consultation.closed',
      'consultation.recorded',
    ]);
    expect(page.items[0]).toMatchObject({
      actor: { id: desk.userId, name: 'Jana Nováková' },
      role: 'desk_worker',
      subject: { type: 'consultation', id },
      reason: null,
      details: { reasonGiven: true },
      sealed: true,
    });
    expect(JSON.stringify(page)).not.toMatch(/Tajemství|Hrozba|Doplnit/);
  });

  test('goes on showing the reasons that older lines hold', async () => {
    await api.owner.query(
      `INSERT INTO audit.entries (town_id, action, reason) VALUES ($1, 'consultation.reopened', 'dříve')`,
      [api.town.id],
    );
    expect((await list('?action=consultation.reopened')).items[0]).toMatchObject({
      reason: 'dříve',
      details: null,
    });
  });

  test('is narrowed by person, kind of act and day, walked page by page, each line once', async () => {
    const worker = await api.as('desk_worker');
    for (let round = 0; round < 4; round += 1) await aClosedContact(worker);
    const all = (await list(`?actorId=${worker.userId}`)).items;
    expect(all).toHaveLength(8);
    expect((await list(`?actorId=${worker.userId}&action=consultation.closed`)).items).toHaveLength(4);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page = await list(
        `?actorId=${worker.userId}&limit=3${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  test('counts days by the town’s clock', async () => {
    const town = await aTown(api.owner);
    const other = await api.as('privacy_officer', { town });
    for (const at of [
      '2026-07-14T21:59:59Z',
      '2026-07-14T22:00:00Z',
      '2026-07-15T21:59:59Z',
      '2026-07-15T22:00:00Z',
    ])
      await api.owner.query(`INSERT INTO audit.entries (at, town_id, action) VALUES ($1, $2, 'test.line')`, [
        at,
        town.id,
      ]);
    const days = (await list('?from=2026-07-15&to=2026-07-15', other)).items.map(({ at }) => at);
    expect(days).toEqual(['2026-07-15T21:59:59.000Z', '2026-07-14T22:00:00.000Z']);
  });

  test('stays in the town', async () => {
    const other = await api.as('privacy_officer', { town: await aTown(api.owner) });
    expect((await list('', other)).items).toEqual([]);
    expect((await list(`?actorId=${desk.userId}`, other)).items).toEqual([]);
  });

  test('shows tries at accounts that are not there, which are of no town, to the officer of each', async () => {
    const other = await api.as('privacy_officer', { town: await aTown(api.owner) });
    await api.anonymous.post('/api/auth/sign-in', { email: 'nobody@test.example', password: 'x' });
    await api.owner.query(`INSERT INTO audit.entries (action) VALUES ('test.nowhere')`);
    for (const reader of [officer, other]) {
      const { items } = await list('?action=auth.sign-in-refused', reader);
      expect(items).toMatchObject([{ actor: null, subject: null, details: null }]);
      expect((await list('', reader)).items.map(({ action }) => action)).not.toContain('test.nowhere');
      expect((await list(`?actorId=${desk.userId}&action=auth.sign-in-refused`, reader)).items).toEqual([]);
    }
    await aClosedContact(desk);
    const first = await list('?limit=2');
    const rest = await list(`?limit=50&cursor=${first.next}`);
    const ids = [...first.items, ...rest.items].map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].sort((one, next) => next - one));
  });

  test.each([
    ['action=DROP', 'action invalid'],
    ['actorId=1', 'actorId invalid'],
    ['from=yesterday', 'from invalid'],
    ['limit=0', 'limit too_small'],
    ['who=me', 'who unknown_field'],
  ])('%s is bad input', async (query, field) => {
    const answer = await officer.get(`/api/audit?${query}`);
    expect([answer.status, fieldsOf(answer)[0]]).toEqual([400, field]);
  });

  test('a cursor that is not of ours is refused', async () => {
    for (const id of ['x', '-1', '9'.repeat(19), null]) {
      const cursor = Buffer.from(JSON.stringify({ id })).toString('base64url');
      expect(fieldsOf(await officer.get(`/api/audit?cursor=${cursor}`))).toEqual(['cursor cursor_unknown']);
    }
  });
});

describe('who saw a given contact', () => {
  const contact = (contactNo: unknown, client = officer) =>
    client.post<AuditContact>('/api/audit/contact', { contactNo });

  test('is found by its number, and told by it', async () => {
    const record = await aClosedContact(desk);
    const colleague = await api.as('desk_worker', { name: 'Marta Nová' });
    done(await colleague.get(pathOf(record.id)));
    const typed = record.contactNo!.toLowerCase().replaceAll('-', ' ');
    expect(done(await contact(typed))).toEqual({ id: record.id, contactNo: record.contactNo });
    const { items } = await list(`?subjectId=${record.id}`);
    expect(items.map(({ actor, action }) => [actor?.name, action])).toContainEqual([
      'Marta Nová',
      'consultation.read',
    ]);
    expect(new Set(items.map(({ subjectName }) => subjectName))).toEqual(new Set([record.contactNo]));
  });

  test('has only its id while it has no number', async () => {
    const { id } = await anOpenContact(desk);
    expect((await list(`?subjectId=${id}`)).items).toMatchObject([{ subjectName: null }]);
  });

  test('of another town, or a number of none, is not there', async () => {
    const { contactNo } = await aClosedContact(desk);
    const other = await api.as('privacy_officer', { town: await aTown(api.owner) });
    for (const answer of [
      await contact(contactNo, other),
      await contact('TST-2026-999999'),
      await contact('exekuce'),
    ])
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['contactNo no_such_contact']]);
    for (const wrong of ['', 'x'.repeat(41), 7]) expect((await contact(wrong)).status).toBe(400);
  });

  test('people to choose from are all of the town by surname, those who left too', async () => {
    const town = await aTown(api.owner);
    const reader = await api.as('privacy_officer', { town, name: 'Zora Šedá' });
    const left = await api.as('desk_worker', { town, name: 'Adam Čermák' });
    await api.owner.query('UPDATE users SET active = false WHERE id = $1', [left.userId]);
    const people = done(await reader.get<AuditPeople>('/api/audit/people'));
    expect(auditPeople.parse(people)).toEqual(people);
    expect(people.items.map(({ name, active }) => [name, active])).toEqual([
      ['Adam Čermák', false],
      ['Zora Šedá', true],
    ]);
  });
});

test('a line is sealed by itself, soon after it was written', async () => {
  const { id } = await aClosedContact(desk);
  const { items } = await eventually(
    () => list(`?subjectId=${id}`),
    ({ items }) => items.every(({ sealed }) => sealed),
  );
  expect(items.length).toBeGreaterThan(0);
});

describe('the whole chain', () => {
  test('is walked on demand', async () => {
    await aClosedContact(desk);
    const found = await eventually(
      async () => done(await officer.post<AuditVerification>('/api/audit/verification')),
      ({ waiting }) => waiting === 0,
    );
    expect(auditVerification.parse(found)).toEqual(found);
    expect(found).toMatchObject({ intact: true, breaks: [] });
    expect(found.sealedEntries).toBeGreaterThan(0);
  });

  test('tells an officer how many lines the own town has, not how many there are in all', async () => {
    const town = await aTown(api.owner);
    const other = await api.as('privacy_officer', { town });
    for (let round = 0; round < 3; round += 1)
      await api.owner.query(`INSERT INTO audit.entries (town_id, action) VALUES ($1, 'test.line')`, [
        town.id,
      ]);
    const verify = async (reader: Client) =>
      done(await reader.post<AuditVerification>('/api/audit/verification'));
    const theirs = await eventually(
      () => verify(other),
      ({ waiting }) => waiting === 0,
    );
    expect(theirs.sealedEntries).toBe(3);
    const own = await api.owner.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM audit.entries WHERE town_id = $1',
      [api.town.id],
    );
    expect((await verify(officer)).sealedEntries).toBe(own.rows[0]!.count);
  });
});

describe('the log', () => {
  test.each(rolesWithout('audit:read'))('is not for %s', async (role) => {
    const client = await api.as(role);
    for (const path of ['/api/audit', '/api/audit/people'])
      expect(refusal(await client.get(path))).toEqual([403, 'access.denied']);
    expect(refusal(await client.post('/api/audit/contact', { contactNo: 'x' }))).toEqual([
      403,
      'access.denied',
    ]);
    expect(refusal(await client.post('/api/audit/verification'))).toEqual([403, 'access.denied']);
  });

  test('is not for nobody', async () => {
    expect(refusal(await api.anonymous.get('/api/audit'))).toEqual([401, 'auth.signed_out']);
    expect(refusal(await api.anonymous.post('/api/audit/verification'))).toEqual([401, 'auth.signed_out']);
  });

  test('names nobody where nobody acted, and what is gone stays told', async () => {
    await api.owner.query(
      `INSERT INTO audit.entries (town_id, actor_id, action) VALUES ($1, NULL, 'test.alone'), ($1, $2, 'test.gone')`,
      [api.town.id, uuid()],
    );
    expect((await list('?action=test.alone')).items).toMatchObject([
      { actor: null, role: null, subject: null },
    ]);
    expect((await list('?action=test.gone')).items).toMatchObject([{ actor: { name: '' } }]);
  });
});
