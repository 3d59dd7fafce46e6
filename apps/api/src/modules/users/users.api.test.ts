import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { colleagueList, user, userPage } from '@okenko/shared/users/users.contract';
import type { Colleague, User, UserInput } from '@okenko/shared/users/users.contract';
import { v7 as uuid } from 'uuid';
import { fieldsOf, refusal, rolesWithout } from '../../testing/answers.js';
import { aTown, aUser, anOffice } from '../../testing/builders.js';
import type { Town } from '../../testing/builders.js';
import { done } from '../../testing/contacts.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

let api: TestApi;
let admin: Client;
let elsewhere: Town;

beforeAll(async () => {
  api = await startApi();
  admin = await api.as('admin');
  elsewhere = await aTown(api.owner, 'Jinde');
});
afterAll(() => api?.close());

const input = (changes: Partial<UserInput> = {}): UserInput => ({
  revision: 0,
  name: 'Řehoř Žáček',
  email: `${uuid()}@test.example`,
  language: 'cs',
  roles: ['desk_worker'],
  officeIds: [api.town.officeId],
  active: true,
  ...changes,
});
const put = (id: string, body: object, client = admin) => client.put<User>(`/api/users/${id}`, body);
const actionsOf = async (id: string) => (await api.auditOf(id)).map(({ action }) => action);

describe('an account', () => {
  test('is made, changed and read back, with lines in the log and no password in any', async () => {
    const [id, body] = [uuid(), input()];
    const made = done(await put(id, body));
    expect(user.parse(made)).toEqual(made);
    expect(made).toMatchObject({
      id,
      revision: 1,
      passwordSet: false,
      lastSignInAt: null,
      officeIds: [api.town.officeId],
    });
    const saved = done(await put(id, { ...body, revision: 1, roles: ['lead'], name: 'Řehoř Malý' }));
    expect(saved).toMatchObject({ revision: 2, roles: ['lead'] });
    expect(done(await admin.get<User>(`/api/users/${id}`))).toEqual(saved);
    expect(await api.auditOf(id)).toMatchObject([
      { action: 'user.created', actor_id: admin.userId, details: { roles: ['desk_worker'], active: true } },
      { action: 'user.saved', details: { roles: ['lead'] } },
    ]);
  });

  test('saved twice the same is one save; an older revision meets the newer', async () => {
    const [id, body] = [uuid(), input()];
    const made = done(await put(id, body));
    expect(done(await put(id, body))).toEqual(made);
    expect(await actionsOf(id)).toEqual(['user.created']);
    done(await put(id, { ...body, revision: 1, name: 'Nová' }));
    const late = await put(id, { ...body, revision: 1, name: 'Pozdní' });
    expect(refusal(late)).toEqual([409, 'user.changed_meanwhile']);
    expect(late.problem.current).toMatchObject({ name: 'Nová', revision: 2 });
    expect(refusal(await put(uuid(), { ...input(), revision: 3 }))).toEqual([404, 'user.not_found']);
  });

  test('has an e-mail of its own in the whole installation, in any case of letters', async () => {
    const taken = (await aUser(api.owner, elsewhere, { role: 'lead' })).email;
    const id = uuid();
    expect(fieldsOf(await put(id, input({ email: taken.toUpperCase() })))).toEqual(['email email_taken']);
    expect(refusal(await admin.get(`/api/users/${id}`))).toEqual([404, 'user.not_found']);
    expect(await actionsOf(id)).toEqual([]);
  });

  test('belongs to offices of its own town', async () => {
    const id = uuid();
    for (const officeIds of [[elsewhere.officeId], [uuid()], [api.town.officeId, elsewhere.officeId]])
      expect(fieldsOf(await put(id, input({ officeIds })))).toEqual(['officeIds not_a_choice']);
    expect(await actionsOf(id)).toEqual([]);
  });

  test('of somebody who watches is not of somebody who runs, nor a desk without an office', async () => {
    const answer = await put(uuid(), input({ roles: ['admin', 'privacy_officer', 'lead'], officeIds: [] }));
    expect(fieldsOf(answer)).toEqual(['roles roles_in_conflict', 'officeIds office_needed']);
  });

  test('reads in a language of its town, or goes on in one that the town has stopped offering', async () => {
    const id = uuid();
    expect(fieldsOf(await put(id, input({ language: 'pl' })))).toEqual(['language not_a_choice']);
    expect(await actionsOf(id)).toEqual([]);
    const body = input({ language: 'en' });
    const made = done(await put(id, body));
    await api.owner.query(`UPDATE users SET language = 'pl' WHERE id = $1`, [id]);
    const kept = await put(id, { ...body, revision: made.revision, language: 'pl', name: 'Kept' });
    expect(done(kept)).toMatchObject({ language: 'pl', name: 'Kept' });
  });

  test('of one’s own: not its roles, not its end, not its one-time password', async () => {
    const {
      revision,
      id: _id,
      lastSignInAt: _last,
      passwordSet: _set,
      ...own
    } = done(await admin.get<User>(`/api/users/${admin.userId}`));
    const save = (changes: object) => put(admin.userId, { ...own, revision, ...changes });
    expect(fieldsOf(await save({ roles: ['admin', 'lead'] }))).toEqual(['roles own_roles']);
    expect(fieldsOf(await save({ active: false }))).toEqual(['active own_account']);
    expect(refusal(await admin.post(`/api/users/${admin.userId}/one-time-password`))).toEqual([
      422,
      'user.own_password',
    ]);
    expect((await save({ name: 'Správkyně' })).status).toBe(200);
    expect((await admin.get('/api/auth/me')).status).toBe(200);
  });

  test.each([
    [{ email: 'not an address' }, 'email invalid'],
    [{ name: ' ' }, 'name required'],
    [{ name: 'a\u0000' }, 'name unreadable_characters'],
    [{ roles: [] }, 'roles required'],
    [{ roles: ['king'] }, 'roles.0 not_a_choice'],
    [{ officeIds: ['x'] }, 'officeIds.0 invalid'],
    [{ language: 'de' }, 'language not_a_choice'],
    [{ active: 'yes' }, 'active wrong_type'],
    [{ password: 'x' }, 'password unknown_field'],
    [{ townId: 'x' }, 'townId unknown_field'],
  ])('with %j is bad input', async (changes, field) => {
    const answer = await put(uuid(), { ...input(), ...changes });
    expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
  });
});

describe('a one-time password', () => {
  test('is told once, ends the sessions and is in no line of the log', async () => {
    const client = await api.as('desk_worker');
    const { password } = done(
      await admin.post<{ password: string }>(`/api/users/${client.userId}/one-time-password`),
    );
    expect(password).toMatch(/^\w{4}(-\w{4}){3}$/);
    expect(await actionsOf(client.userId)).toEqual(['user.password-reset']);
    const log = await api.owner.query<{ row: string }>('SELECT e::text AS row FROM audit.entries e');
    expect(log.rows.map(({ row }) => row).join()).not.toContain(password);
    const left = await api.owner.query('SELECT 1 FROM sessions WHERE user_id = $1', [client.userId]);
    expect(left.rows).toEqual([]);
  });
});

describe('the search of staff', () => {
  const search = async (body: object) =>
    done(await admin.post<{ items: User[]; next: string | null }>('/api/users/search', body));

  test('finds names without diacritics, e-mails, roles; page by page, each once', async () => {
    const town = await aTown(api.owner);
    const [boss, names] = [
      await api.as('admin', { town, name: 'Aaa' }),
      ['Žofie Žáčková', 'zofie druhá', 'Łukasz Żak', 'Bára'],
    ];
    for (const name of names) await aUser(api.owner, town, { role: 'desk_worker', name });
    await aUser(api.owner, town, { role: 'lead', name: 'Vedoucí' });
    const find = async (body: object) => {
      const page = done(await boss.post<{ items: User[]; next: string | null }>('/api/users/search', body));
      expect(userPage.parse(page)).toEqual(page);
      return page;
    };
    const namesOf = async (body: object) => (await find(body)).items.map(({ name }) => name);
    expect(await namesOf({ text: 'ZOFIE' })).toEqual(['zofie druhá', 'Žofie Žáčková']);
    expect(await namesOf({ text: 'lukasz' })).toEqual(['Łukasz Żak']);
    expect(await namesOf({ role: 'lead' })).toEqual(['Vedoucí']);
    expect(await namesOf({ active: false })).toEqual([]);
    expect(await namesOf({ text: '%' })).toEqual([]);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: User[]; next: string | null } = await find({
        limit: 2,
        ...(cursor === null ? {} : { cursor }),
      });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(['Aaa', 'Bára', 'zofie druhá', 'Vedoucí', 'Łukasz Żak', 'Žofie Žáčková']);
  });

  test.each<['CZ' | 'PL', string[]]>([
    [
      'CZ',
      [
        'Zuzana Adamová',
        'Petr Cibulka',
        'Ivan Čech',
        'Jana Hanáková',
        'Adam Hora',
        'Eva Chalupová',
        'Bc. Jana Nováková Malá',
        'Ing. Jan Novák Ph.D.',
        'Adéla Nováková, DiS.',
        'Zdeněk Řehoř',
      ],
    ],
    [
      'PL',
      [
        'Zofia Cebula',
        'Jan Chmiel',
        'Anna Ćwik',
        'Jan Lis',
        'Ewa Luty',
        'Adam Łacki',
        'Cezary Łuczak',
        'Jan Mak',
      ],
    ],
  ])('goes by surname in the order of %s, page by page', async (country, names) => {
    const town = await aTown(api.owner);
    await api.owner.query('UPDATE towns SET country = $2 WHERE id = $1', [town.id, country]);
    const boss = await api.as('admin', { town, name: 'Ala Aaa' });
    for (const name of names.toReversed())
      await aUser(api.owner, town, { role: 'desk_worker', officeIds: [town.officeId], name });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const body: object = { limit: 3, role: 'desk_worker', ...(cursor === null ? {} : { cursor }) };
      const page = done(await boss.post<{ items: User[]; next: string | null }>('/api/users/search', body));
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(names);
    const desk = await api.as('desk_worker', { town, name: 'Ala Aaa' });
    const colleagues = done(await desk.get<{ items: Colleague[] }>('/api/users/colleagues'));
    expect(colleagues.items.map(({ name }) => name)).toEqual(['Ala Aaa', ...names]);
  });

  test('stays in the town', async () => {
    const foreign = await aUser(api.owner, elsewhere, { role: 'lead', name: 'Cizí' });
    expect((await search({ text: 'cizi' })).items).toEqual([]);
    expect(refusal(await admin.get(`/api/users/${foreign.id}`))).toEqual([404, 'user.not_found']);
    expect(refusal(await put(foreign.id, input()))).toEqual([404, 'user.not_found']);
    expect(refusal(await admin.post(`/api/users/${foreign.id}/one-time-password`))).toEqual([
      404,
      'user.not_found',
    ]);
    expect(await actionsOf(foreign.id)).toEqual([]);
  });
});

describe('colleagues', () => {
  test('are the people of the desk at one’s office, those who left too', async () => {
    const branch = await anOffice(api.owner, api.town.id);
    const [desk, left] = [
      await api.as('desk_worker', { officeIds: [branch], officeId: branch, name: 'Alena' }),
      await aUser(api.owner, api.town, { role: 'specialist', officeIds: [branch], name: 'Zdeněk' }),
    ];
    await aUser(api.owner, api.town, { role: 'supervisor', officeIds: [branch] });
    await api.owner.query('UPDATE users SET active = false WHERE id = $1', [left.id]);
    const list = done(await desk.get<{ items: Colleague[] }>('/api/users/colleagues'));
    expect(colleagueList.parse(list)).toEqual(list);
    expect(list.items).toEqual([
      { id: desk.userId, name: 'Alena', active: true },
      { id: left.id, name: 'Zdeněk', active: false },
    ]);
  });

  test.each(rolesWithout('user:read-colleagues'))('are not for %s', async (role) => {
    expect(refusal(await (await api.as(role)).get('/api/users/colleagues'))).toEqual([403, 'access.denied']);
  });
});

describe('preferences', () => {
  test('are one’s own, for every role', async () => {
    const wish = { language: 'en', colorScheme: 'dark', singleKeys: false };
    for (const role of ['desk_worker', 'supervisor', 'privacy_officer'] as const) {
      const client = await api.as(role);
      expect(done(await client.put('/api/users/me/preferences', wish))).toEqual(wish);
      expect((await client.get<{ preferences: object }>('/api/auth/me')).body.preferences).toEqual(wish);
    }
    expect((await admin.put('/api/users/me/preferences', { ...wish, language: 'de' })).status).toBe(400);
  });

  test('hold a language of the town; one that it has stopped offering stays until another is chosen', async () => {
    const client = await api.as('desk_worker');
    const save = (language: string, colorScheme: string) =>
      client.put('/api/users/me/preferences', { language, colorScheme, singleKeys: true });
    expect(fieldsOf(await save('pl', 'auto'))).toEqual(['language not_a_choice']);
    await api.owner.query(`UPDATE users SET language = 'pl' WHERE id = $1`, [client.userId]);
    expect((await save('pl', 'dark')).status).toBe(200);
    expect((await save('en', 'dark')).status).toBe(200);
    expect(fieldsOf(await save('pl', 'dark'))).toEqual(['language not_a_choice']);
  });
});

describe('managing accounts', () => {
  const tries = (client: Client, id: string) =>
    Promise.all([
      client.get(`/api/users/${id}`),
      put(id, input(), client),
      client.post('/api/users/search', {}),
      client.post(`/api/users/${id}/one-time-password`),
    ]);

  test.each(rolesWithout('user:manage'))('is not for %s', async (role) => {
    const [client, { id }] = [await api.as(role), await aUser(api.owner, api.town, { role: 'lead' })];
    for (const answer of await tries(client, id)) expect(refusal(answer)).toEqual([403, 'access.denied']);
    expect(await actionsOf(id)).toEqual([]);
  });

  test('is not for nobody', async () => {
    for (const answer of await tries(api.anonymous, uuid()))
      expect(refusal(answer)).toEqual([401, 'auth.signed_out']);
  });
});
