import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Me } from '@okenko/shared/auth/auth.contract';
import type { OneTimePassword } from '@okenko/shared/users/users.contract';
import { Live } from '../../platform/live/live.js';
import { refusal } from '../../testing/answers.js';
import { done } from '../../testing/contacts.js';
import { holdRows } from '../../testing/held-rows.js';
import type { HeldRows } from '../../testing/held-rows.js';
import { PASSWORD, anAccount, signIn, trySignIn } from '../../testing/sign-in.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';
import { KnownDevices } from './known-devices.js';
import { SessionsRepository } from './sessions.repository.js';

const ME = '/api/auth/me';
const OUT = [401, 'auth.signed_out'];
const NEXT = 'docela jiné heslo';

let api: TestApi;
let admin: Client;

beforeAll(async () => {
  api = await startApi();
  admin = await api.as('admin');
});
afterAll(() => api?.close());

/** Another connection holds the account, so that what is sent meanwhile is written in the order it was sent. */
const holdAccount = (id: string): Promise<HeldRows> =>
  holdRows(api, 'SELECT FROM users WHERE id = $1 FOR UPDATE', [id]);
const reset = (id: string) => admin.post<OneTimePassword>(`/api/users/${id}/one-time-password`);

describe('a password that the administrator resets', () => {
  test('while its owner, or who stole it, changes it, stays reset', async () => {
    const account = await anAccount(api);
    const client = await signIn(api, account);
    const held = await holdAccount(account.id);
    const given = reset(account.id);
    await held.queued(1);
    const changed = client.post('/api/auth/password', { current: PASSWORD, next: NEXT });
    await held.queued(2);
    await held.release();
    const { password } = done(await given);
    expect(refusal(await changed)).toEqual(OUT);
    expect((await trySignIn(api, account.email, NEXT)).status).toBe(401);
    expect((await trySignIn(api, account.email, password)).status).toBe(200);
  });

  test('while somebody signs in with it, lets nobody in', async () => {
    const account = await anAccount(api);
    const held = await holdAccount(account.id);
    const given = reset(account.id);
    await held.queued(1);
    const entered = trySignIn(api, account.email, PASSWORD);
    await held.queued(2);
    await held.release();
    done(await given);
    expect(refusal(await entered)).toEqual([401, 'auth.wrong_credentials']);
    const left = await api.owner.query('SELECT FROM sessions WHERE user_id = $1', [account.id]);
    expect(left.rows).toEqual([]);
    expect((await api.auditOf(account.id)).map(({ action }) => action)).toEqual([
      'user.password-reset',
      'auth.sign-in-refused',
    ]);
  });
});

describe('a session that ends while it is looked up', () => {
  test('is not remembered', async () => {
    const client = await api.as('desk_worker');
    const sessions = api.app.get(SessionsRepository);
    const find = sessions.find.bind(sessions);
    const told = new Promise<void>((resolve) => {
      api.app.get(Live).events.subscribe(({ type, userId }) => {
        if (type === 'session' && userId === client.userId) resolve();
      });
    });
    const found = new Promise<void>((resolve) => {
      jest.spyOn(sessions, 'find').mockImplementationOnce(async (hash) => {
        const row = await find(hash);
        resolve();
        await told;
        return row;
      });
    });
    const asked = client.get<Me>(ME);
    await found;
    expect((await client.post('/api/auth/sign-out')).status).toBe(204);
    expect((await asked).status).toBe(200);
    expect(refusal(await client.get(ME))).toEqual(OUT);
  });
});

describe('clearing what ran out', () => {
  // Two that wait for each other's rows are a deadlock: clearing goes by time, signing out everywhere by person.
  test('waits for nobody who ends sessions or forgets browsers at that moment', async () => {
    const [held, free] = [await api.as('desk_worker'), await api.as('desk_worker')];
    for (const { userId } of [held, free])
      await api.owner.query(
        `INSERT INTO known_devices (user_id, device_hash, last_used_at) VALUES ($1, sha256('x'), now() - interval '2 years')`,
        [userId],
      );
    await api.owner.query(`UPDATE sessions SET expires_at = now() - interval '1 s' WHERE user_id = ANY($1)`, [
      [held.userId, free.userId],
    ]);
    const rows = await holdRows(
      api,
      'SELECT FROM sessions JOIN known_devices USING (user_id) WHERE user_id = $1 FOR UPDATE',
      [held.userId],
    );
    for (const table of [SessionsRepository, KnownDevices]) await api.app.get(table).clearOld(new Date());
    for (const table of ['sessions', 'known_devices']) {
      const left = await api.owner.query<{ user_id: string }>(
        `SELECT user_id FROM ${table} WHERE user_id = ANY($1)`,
        [[held.userId, free.userId]],
      );
      expect(left.rows).toEqual([{ user_id: held.userId }]);
    }
    await rows.release();
  });
});
