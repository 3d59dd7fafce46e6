import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Me } from '@okenko/shared/auth/auth.contract';
import { fieldsOf, refusal } from '../../testing/answers.js';
import { Live } from '../../platform/live/live.js';
import { done } from '../../testing/contacts.js';
import { PASSWORD, anAccount, signIn, trySignIn } from '../../testing/sign-in.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

const OUT = [401, 'auth.signed_out'];
const NEXT = 'docela jiné heslo';

let api: TestApi;
/** Whose sessions the live channel has told to be looked up again. */
const told = new Set<string | null>();

beforeAll(async () => {
  api = await startApi();
  api.app.get(Live).events.subscribe(({ type, userId }) => {
    if (type === 'session') told.add(userId);
  });
});
afterEach(() => api.setNow(null));
afterAll(() => api?.close());

const whoAmI = async (client: Client) => done(await client.get<Me>('/api/auth/me'));

describe('an own password after the one-time one', () => {
  const choose = (client: Client, next = NEXT) => client.post('/api/auth/password', { next });
  const give = async (id: string) =>
    done(await (await api.as('admin')).post<{ password: string }>(`/api/users/${id}/one-time-password`))
      .password;
  /** The word that a session ended comes by the live channel, a moment after the answer. */
  async function isForgotten(client: Client): Promise<void> {
    while ((await client.get('/api/auth/me')).status !== 401) await setImmediate();
  }
  /** A browser that has just signed in with a one-time password. */
  async function entered(): Promise<{ client: Client; email: string; password: string }> {
    const account = await anAccount(api);
    const password = await give(account.id);
    return { client: await signIn(api, account, password), email: account.email, password };
  }

  test('is chosen without typing the one-time one again, once', async () => {
    const { client, email, password } = await entered();
    expect(await whoAmI(client)).toMatchObject({ mustChangePassword: true, oneTimeSession: true });
    expect(fieldsOf(await choose(client, password))).toEqual(['next password_same']);
    expect((await choose(client)).status).toBe(204);
    expect(await whoAmI(client)).toMatchObject({ mustChangePassword: false, oneTimeSession: false });
    const { rows } = await api.owner.query<{ action: string }>(
      'SELECT action FROM audit.entries WHERE actor_id = $1 ORDER BY id',
      [client.userId],
    );
    expect(rows.map(({ action }) => action)).toEqual(['auth.signed-in', 'auth.password-changed']);
    expect(fieldsOf(await choose(client, `${NEXT} 2`))).toEqual(['current required']);
    expect((await trySignIn(api, email, password)).status).toBe(401);
    expect((await trySignIn(api, email, NEXT)).status).toBe(200);
  });

  test('tells the person of every one-time password, when and by whom, until an own one is chosen', async () => {
    const account = await anAccount(api);
    const names = ['Eva Malá', 'Petr Dlouhý'];
    let password = '';
    for (const name of names) {
      const admin = await api.as('admin', { name });
      const path = `/api/users/${account.id}/one-time-password`;
      password = done(await admin.post<{ password: string }>(path)).password;
    }
    await give((await anAccount(api)).id);
    await api.owner.query(
      `INSERT INTO audit.entries (at, town_id, action, subject_type, subject_id)
       VALUES (now() - interval '31 days', $1, 'user.password-reset', 'user', $2)`,
      [api.town.id, account.id],
    );
    const client = await signIn(api, account, password);
    const { passwordResets } = await whoAmI(client);
    expect(passwordResets.map(({ by }) => by)).toEqual(['Petr Dlouhý', 'Eva Malá']);
    for (const { at } of passwordResets) expect(Date.now() - Date.parse(at)).toBeLessThan(60_000);
    expect((await choose(client)).status).toBe(204);
    expect((await whoAmI(client)).passwordResets).toEqual([]);
  });

  test('of two at once only one is taken', async () => {
    const { client, email } = await entered();
    const answers = await Promise.all([choose(client, `${NEXT} A`), choose(client, `${NEXT} B`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
    const taken = answers[0].status === 204 ? 'A' : 'B';
    expect((await trySignIn(api, email, `${NEXT} ${taken}`)).status).toBe(200);
  });

  test('is not chosen on a locked screen, nor from a session that an own password opened', async () => {
    const { client, password } = await entered();
    await client.post('/api/auth/lock');
    expect(fieldsOf(await choose(client))).toEqual(['current required']);
    done(await client.post('/api/auth/unlock', { password }));
    expect((await choose(client)).status).toBe(204);
    const usual = await signIn(api, await anAccount(api));
    expect(await whoAmI(usual)).toMatchObject({ oneTimeSession: false });
    await api.owner.query('UPDATE users SET must_change_password = true WHERE id = $1', [usual.userId]);
    await usual.post('/api/auth/lock');
    await usual.post('/api/auth/unlock', { password: PASSWORD });
    expect(await whoAmI(usual)).toMatchObject({ mustChangePassword: true, oneTimeSession: false });
    expect(fieldsOf(await choose(usual))).toEqual(['current required']);
  });

  test('is not chosen by a session of a one-time password that was replaced meanwhile', async () => {
    const { client, email } = await entered();
    const second = await give(client.userId);
    await isForgotten(client);
    expect(refusal(await choose(client))).toEqual(OUT);
    expect((await trySignIn(api, email, second)).status).toBe(200);
  });

  test('nor in the moment in which that session is still remembered', async () => {
    // The clock stands, so that what is remembered does not grow old.
    api.setNow(new Date());
    const { client, email, password } = await entered();
    // The word of the one-time password itself comes late, and would have the session forgotten again.
    while (!told.has(client.userId)) await setImmediate();
    await whoAmI(client);
    // Ended as by a process whose word has not come yet.
    await api.owner.query('DELETE FROM sessions WHERE user_id = $1', [client.userId]);
    expect(refusal(await choose(client))).toEqual(OUT);
    expect((await trySignIn(api, email, password)).status).toBe(200);
  });

  test('ends the other sessions of the one-time one', async () => {
    const { client, email, password } = await entered();
    const other = await signIn(api, { id: client.userId, email }, password);
    expect((await choose(client)).status).toBe(204);
    expect(refusal(await choose(other, `${NEXT} 2`))).toEqual(OUT);
  });
});

test('a one-time password ends after three days', async () => {
  const [admin, account] = [await api.as('admin'), await anAccount(api)];
  const { password } = done(
    await admin.post<{ password: string }>(`/api/users/${account.id}/one-time-password`),
  );
  api.setNow(new Date(Date.now() + 72 * 3_600_000 + 60_000));
  const late = await trySignIn(api, account.email, password);
  api.setNow(null);
  expect([late.status, late.problem.code]).toEqual([401, 'auth.one_time_password_expired']);
});
