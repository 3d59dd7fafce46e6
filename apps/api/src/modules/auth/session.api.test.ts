import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { DraftKey, Me } from '@okenko/shared/auth/auth.contract';
import { draftKey, me } from '@okenko/shared/auth/auth.contract';
import { v7 as uuid } from 'uuid';
import { Live } from '../../platform/live/live.js';
import { fieldsOf, refusal } from '../../testing/answers.js';
import { aTown, anOffice } from '../../testing/builders.js';
import { done } from '../../testing/contacts.js';
import { eventually } from '../../testing/eventually.js';
import { listen } from '../../testing/listen.js';
import { PASSWORD, anAccount, signIn, trySignIn } from '../../testing/sign-in.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

const ME = '/api/auth/me';
const OUT = [401, 'auth.signed_out'];
const LOCKED = [423, 'auth.locked'];
const NEXT = 'docela jiné heslo';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterEach(() => api.setNow(null));
afterAll(() => api?.close());

const later = (minutes: number) => api.setNow(new Date(Date.now() + minutes * 60_000));
const whoAmI = async (client: Client) => done(await client.get<Me>(ME));
const actionsOf = async (userId: string) => {
  const found = await api.owner.query<{ action: string }>(
    'SELECT action FROM audit.entries WHERE actor_id = $1 ORDER BY id',
    [userId],
  );
  return found.rows.map(({ action }) => action);
};

describe('a session', () => {
  test.each([
    '',
    'okenko_session=',
    'okenko_session=x',
    `okenko_session=${'a'.repeat(43)}`,
    `okenko_session=${'a'.repeat(5_000)}`,
    'okenko_session=%00%ff',
  ])('is not %.40s', async (cookie) => {
    expect(refusal(await api.anonymous.send('GET', ME, undefined, { cookie }))).toEqual(OUT);
  });

  test('ends after a working day', async () => {
    const client = await signIn(api, await anAccount(api));
    await api.owner.query(`UPDATE sessions SET seen_at = now() + interval '1 day' WHERE user_id = $1`, [
      client.userId,
    ]);
    later(12 * 60 + 1);
    expect(refusal(await client.get(ME))).toEqual(OUT);
  });

  test('of a role that was taken away is none', async () => {
    const client = await api.as('lead', { roles: ['desk_worker', 'lead'] });
    await api.owner.query(`UPDATE users SET roles = '{desk_worker}' WHERE id = $1`, [client.userId]);
    expect(refusal(await client.get(ME))).toEqual(OUT);
  });

  test('forgets an office that the person left', async () => {
    const client = await api.as('desk_worker');
    await api.owner.query('DELETE FROM user_offices WHERE user_id = $1', [client.userId]);
    expect((await whoAmI(client)).officeId).toBeNull();
  });
});

describe('the lock', () => {
  test('comes by itself after the town’s minutes and not before', async () => {
    const client = await signIn(api, await anAccount(api));
    later(9);
    expect((await whoAmI(client)).locked).toBe(false);
    later(9 + 10.2);
    expect((await whoAmI(client)).locked).toBe(true);
    expect(refusal(await client.get('/api/consultations'))).toEqual(LOCKED);
  });

  test('is not put off by what a screen asks for by itself', async () => {
    const client = await signIn(api, await anAccount(api));
    for (const minutes of [3, 6, 9]) {
      later(minutes);
      await client.send('GET', '/api/consultations/open', undefined, { 'x-okenko-background': '1' });
    }
    later(10.2);
    expect((await whoAmI(client)).locked).toBe(true);
  });

  test('leaves open who one is, unlocking and signing out; nothing else', async () => {
    const client = await signIn(api, await anAccount(api, { role: 'lead', roles: ['lead', 'desk_worker'] }));
    expect((await client.post('/api/auth/lock')).status).toBe(204);
    expect((await client.post('/api/auth/lock')).status).toBe(204);
    expect((await whoAmI(client)).locked).toBe(true);
    const shut = [
      client.get('/api/consultations'),
      client.get('/api/auth/draft-key'),
      client.get('/api/events'),
      client.get('/api/towns/current'),
      client.put(`/api/consultations/${uuid()}`, { revision: 0 }),
      client.post('/api/auth/work-as', { role: 'lead', officeId: api.town.officeId }),
      client.put('/api/users/me/preferences', { language: 'cs', colorScheme: 'auto', singleKeys: true }),
    ];
    for (const answer of await Promise.all(shut)) expect(refusal(answer)).toEqual(LOCKED);
    expect(fieldsOf(await client.post('/api/auth/unlock', { password: 'x' }))).toEqual([
      'password wrong_password',
    ]);
    const open = done(await client.post<Me>('/api/auth/unlock', { password: PASSWORD }));
    expect(me.parse(open)).toMatchObject({ locked: false });
    expect((await client.get('/api/consultations')).status).toBe(200);
    expect(await actionsOf(client.userId)).toEqual([
      'auth.signed-in',
      'auth.locked',
      'auth.unlock-refused',
      'auth.unlocked',
    ]);
  });

  test('is not opened by guessing', async () => {
    const client = await signIn(api, await anAccount(api));
    await client.post('/api/auth/lock');
    const tries = await Promise.all(
      Array.from({ length: 14 }, () => client.post('/api/auth/unlock', { password: 'x' })),
    );
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(4);
    const paused = await client.post('/api/auth/unlock', { password: PASSWORD });
    expect([refusal(paused), Number(paused.headers.get('retry-after')) > 0]).toEqual([
      [429, 'auth.too_many_attempts'],
      true,
    ]);
    expect((await trySignIn(api, (await whoAmI(client)).user.email, PASSWORD)).status).toBe(200);
  });
});

describe('the live stream of a session', () => {
  const told = (town = api.town.id) =>
    api.app.get(Live).publish({ townId: town, officeId: null, userId: null, type: 'reference', data: {} });
  const types = ({ events }: { events: { type: string }[] }) =>
    events.map(({ type }) => type).filter((type) => type !== 'ping');

  test.each<[string, (client: Client) => Promise<unknown>]>([
    ['runs out', () => Promise.resolve(later(12 * 60 + 1))],
    ['falls asleep', () => Promise.resolve(later(11))],
    [
      'is gone unheard',
      async (client) => {
        await api.owner.query('DELETE FROM sessions WHERE user_id = $1', [client.userId]);
        later(1);
      },
    ],
  ])('that %s tells nothing more and ends', async (_, end) => {
    const client = await api.as('desk_worker');
    const stream = await listen(api, client);
    told();
    await eventually(
      () => types(stream),
      (heard) => heard.length === 1,
    );
    await end(client);
    told();
    await stream.ended;
    expect(types(stream)).toEqual(['reference', 'session']);
  });

  test('that is locked or signed out by hand ends at once', async () => {
    for (const path of ['lock', 'sign-out', 'sign-out-everywhere']) {
      // Each in a town of its own: what the stream before was told may still be on its way.
      const town = await aTown(api.owner);
      const client = await api.as('desk_worker', { town });
      const stream = await listen(api, client);
      expect((await client.post(`/api/auth/${path}`)).status).toBe(204);
      told(town.id);
      await stream.ended;
      expect(types(stream)).toEqual(['session']);
    }
  });
});

describe('signing out', () => {
  test('ends this session and clears its cookie', async () => {
    const account = await anAccount(api);
    const [here, there] = [await signIn(api, account), await signIn(api, account)];
    const answer = await here.post('/api/auth/sign-out');
    expect([answer.status, answer.headers.getSetCookie()[0]]).toEqual([
      204,
      expect.stringMatching(/^okenko_session=;.*(Expires|Max-Age=0)/),
    ]);
    expect(refusal(await here.get(ME))).toEqual(OUT);
    expect(refusal(await here.post('/api/auth/sign-out'))).toEqual(OUT);
    expect((await there.get(ME)).status).toBe(200);
  });

  test('everywhere ends them all at once, their streams too', async () => {
    const account = await anAccount(api);
    const [here, there] = [await signIn(api, account), await signIn(api, account)];
    await there.get(ME);
    const streams = [await listen(api, here), await listen(api, there)];
    expect((await here.post('/api/auth/sign-out-everywhere')).status).toBe(204);
    for (const client of [here, there]) expect(refusal(await client.get(ME))).toEqual(OUT);
    await Promise.all(streams.map(({ ended }) => ended));
    expect(await actionsOf(account.id)).toEqual([
      'auth.signed-in',
      'auth.signed-in',
      'auth.signed-out-everywhere',
    ]);
  });
});

describe('working as', () => {
  test('another role one holds, at another office one belongs to, is logged', async () => {
    const branch = await anOffice(api.owner, api.town.id);
    const client = await api.as('desk_worker', {
      roles: ['desk_worker', 'coordinator'],
      officeIds: [api.town.officeId, branch],
    });
    const there = done(await client.post<Me>('/api/auth/work-as', { role: 'desk_worker', officeId: branch }));
    expect(there).toMatchObject({ role: 'desk_worker', officeId: branch });
    const other = done(await client.post<Me>('/api/auth/work-as', { role: 'coordinator', officeId: branch }));
    expect(other).toMatchObject({ role: 'coordinator', officeId: null });
    expect(other.permissions).not.toContain('consultation:read');
    expect(refusal(await client.get('/api/consultations'))).toEqual([403, 'access.denied']);
    const lines = await api.owner.query(
      `SELECT details FROM audit.entries WHERE actor_id = $1 AND action = 'auth.role-switched' ORDER BY id`,
      [client.userId],
    );
    expect(lines.rows).toEqual([
      { details: { from: 'desk_worker', to: 'desk_worker', office: branch } },
      { details: { from: 'desk_worker', to: 'coordinator', office: null } },
    ]);
  });

  test('what one does not hold, or where one does not belong, is refused and not logged', async () => {
    const client = await api.as('desk_worker');
    const foreign = await anOffice(api.owner, api.town.id);
    const ask = async (role: string, officeId: string | null) =>
      fieldsOf(await client.post('/api/auth/work-as', { role, officeId }));
    expect(await ask('lead', api.town.officeId)).toEqual(['role not_a_choice']);
    expect(await ask('admin', null)).toEqual(['role not_a_choice']);
    expect(await ask('desk_worker', foreign)).toEqual(['officeId not_a_choice']);
    expect(await ask('desk_worker', null)).toEqual(['officeId not_a_choice']);
    expect(await ask('king', null)).toEqual(['role not_a_choice']);
    expect(await whoAmI(client)).toMatchObject({ role: 'desk_worker', officeId: api.town.officeId });
    expect(await actionsOf(client.userId)).toEqual([]);
  });
});

describe('the own password', () => {
  test('is changed with the old one and ends the other sessions', async () => {
    const account = await anAccount(api);
    const [here, there] = [await signIn(api, account), await signIn(api, account)];
    expect((await here.post('/api/auth/password', { current: PASSWORD, next: NEXT })).status).toBe(204);
    expect((await here.get(ME)).status).toBe(200);
    expect(refusal(await there.get(ME))).toEqual(OUT);
    expect((await trySignIn(api, account.email, PASSWORD)).status).toBe(401);
    expect((await trySignIn(api, account.email, NEXT)).status).toBe(200);
    expect(await actionsOf(account.id)).toContain('auth.password-changed');
  });

  test.each([
    [{ current: 'x', next: NEXT }, 422, 'current wrong_password'],
    [{ current: PASSWORD, next: PASSWORD }, 422, 'next password_same'],
    [{ current: PASSWORD, next: 'krátké' }, 400, 'next too_short'],
    [{ current: PASSWORD, next: 'x'.repeat(201) }, 400, 'next too_long'],
    [{ next: NEXT }, 422, 'current required'],
    [{ current: '', next: NEXT }, 400, 'current required'],
  ])('%j is refused', async (body, status, field) => {
    const client = await signIn(api, await anAccount(api));
    const answer = await client.post('/api/auth/password', body);
    expect([answer.status, fieldsOf(answer)]).toEqual([status, [field]]);
    const traced = field === 'current wrong_password' ? ['auth.unlock-refused'] : [];
    expect(await actionsOf(client.userId)).toEqual(['auth.signed-in', ...traced]);
  });

  test('made by the administrator must be changed before anything else', async () => {
    const [admin, account] = [await api.as('admin'), await anAccount(api)];
    const { password } = done(
      await admin.post<{ password: string }>(`/api/users/${account.id}/one-time-password`),
    );
    const client = await signIn(api, account, password);
    expect(await whoAmI(client)).toMatchObject({ mustChangePassword: true });
    for (const path of ['/api/consultations', '/api/auth/draft-key', '/api/events'])
      expect(refusal(await client.get(path))).toEqual([403, 'auth.password_change_due']);
    expect((await client.post('/api/auth/password', { current: password, next: NEXT })).status).toBe(204);
    expect(await whoAmI(client)).toMatchObject({ mustChangePassword: false });
    expect((await client.get('/api/consultations')).status).toBe(200);
  });
});

describe('an account that is switched off', () => {
  test('is out at once, its stream too, and does not come in again', async () => {
    const [admin, account] = [await api.as('admin'), await anAccount(api)];
    const client = await signIn(api, account);
    const stream = await listen(api, client);
    const user = done(await admin.get<Record<string, unknown>>(`/api/users/${account.id}`));
    const { id: _id, lastSignInAt: _last, passwordSet: _set, ...fields } = user;
    done(await admin.put(`/api/users/${account.id}`, { ...fields, active: false }));
    expect(
      refusal(
        await eventually(
          () => client.get(ME),
          ({ status }) => status !== 200,
        ),
      ),
    ).toEqual(OUT);
    await stream.ended;
    expect(refusal(await trySignIn(api, account.email, PASSWORD))).toEqual([401, 'auth.wrong_credentials']);
  });
});

describe('the key of local copies', () => {
  test('is one’s own, the same each time, sealed in the database', async () => {
    const [client, other] = [await api.as('desk_worker'), await api.as('desk_worker')];
    const keys = await Promise.all([1, 2, 3].map(() => client.get<DraftKey>('/api/auth/draft-key')));
    const own = draftKey.parse(done(keys[0]!));
    for (const answer of keys) expect(done(answer)).toEqual(own);
    expect(own.userId).toBe(client.userId);
    expect(Buffer.from(own.key, 'base64')).toHaveLength(32);
    expect(done(await other.get<DraftKey>('/api/auth/draft-key')).key).not.toBe(own.key);
    const stored = await api.owner.query<{ sealed: Buffer }>(
      'SELECT sealed FROM draft_keys WHERE user_id = $1',
      [client.userId],
    );
    expect(stored.rows[0]!.sealed.includes(Buffer.from(own.key, 'base64'))).toBe(false);
  });

  test('is given to nobody', async () => {
    expect(refusal(await api.anonymous.get('/api/auth/draft-key'))).toEqual(OUT);
  });
});
