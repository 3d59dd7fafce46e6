import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { me } from '@okenko/shared/auth/auth.contract';
import { fieldsOf, refusal } from '../../testing/answers.js';
import { PASSWORD, anAccount, cookiesOf, deviceOf, signIn, trySignIn } from '../../testing/sign-in.js';
import { startApi } from '../../testing/start-api.js';
import type { TestApi } from '../../testing/start-api.js';
import { LIMITS } from './sign-in-limits.js';

let api: TestApi;
let secure: TestApi;
let next = 0;
const freshAddress = () => `198.51.100.${(next += 1)}`;
const WRONG = [401, 'auth.wrong_credentials'];
const PAUSED = [429, 'auth.too_many_attempts'];

beforeAll(async () => {
  [api, secure] = [
    await startApi({ trustedProxies: ['127.0.0.1'] }),
    await startApi({ publicUrl: 'https://okenko.mesto.example', secureCookies: true }),
  ];
});
afterEach(() => api.setNow(null));
afterAll(() => Promise.all([api?.close(), secure?.close()]));

describe('signing in', () => {
  test('says who one is, leaves a line in the log and two cookies no script can read', async () => {
    const account = await anAccount(api);
    const answer = await trySignIn(api, account.email, PASSWORD);
    expect(me.parse(answer.body)).toEqual(answer.body);
    expect(answer.body).toMatchObject({
      user: { id: account.id },
      role: 'desk_worker',
      officeId: api.town.officeId,
      locked: false,
    });
    expect(await api.auditOf(account.id)).toMatchObject([{ action: 'auth.signed-in', actor_id: account.id }]);
    const [session, device] = answer.headers.getSetCookie();
    for (const cookie of [session, device]) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict/i);
    expect(session).toMatch(/^okenko_session=[\w-]{43};/);
    expect(session).not.toMatch(/Max-Age|Expires|Secure|Domain/i);
    expect(device).toMatch(/Max-Age=31536000/);
  });

  test('over TLS binds the cookies to the host', async () => {
    const answer = await trySignIn(secure, (await anAccount(secure)).email, PASSWORD);
    expect(answer.status).toBe(200);
    const cookies = answer.headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual([
      '__Host-okenko_session',
      '__Host-okenko_device',
    ]);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; Path=\/;/);
      expect(cookie).not.toMatch(/Domain/i);
    }
  });

  test('keeps neither the cookie nor the password in the database', async () => {
    const account = await anAccount(api);
    const { cookie } = await signIn(api, account);
    const whole = await api.owner.query<{ row: string }>(
      'SELECT s::text AS row FROM sessions s UNION ALL SELECT u::text FROM users u UNION ALL SELECT d::text FROM known_devices d',
    );
    const text = whole.rows.map(({ row }) => row).join('\n');
    for (const secret of [PASSWORD, ...cookie.split('; ').map((part) => part.split('=')[1]!)])
      expect(text).not.toContain(secret);
  });

  test('takes the e-mail as people type it', async () => {
    const account = await anAccount(api);
    expect((await trySignIn(api, `  ${account.email.toUpperCase()} `, PASSWORD)).status).toBe(200);
  });

  test('starts with the role closest to the counter, at an office that is open', async () => {
    const account = await anAccount(api, { role: 'lead', roles: ['privacy_officer', 'lead', 'desk_worker'] });
    expect((await trySignIn(api, account.email, PASSWORD)).body).toMatchObject({
      role: 'desk_worker',
      officeId: api.town.officeId,
    });
    const supervisor = await anAccount(api, { role: 'supervisor' });
    expect((await trySignIn(api, supervisor.email, PASSWORD)).body).toMatchObject({
      role: 'supervisor',
      officeId: null,
    });
  });

  test.each([
    [{}, ['email required', 'password required']],
    [{ email: 'a@b.cz' }, ['password required']],
    [{ email: 1, password: {} }, ['email wrong_type', 'password wrong_type']],
    [{ email: '', password: '' }, ['email required', 'password required']],
    [{ email: 'a@b.cz', password: 'x'.repeat(201) }, ['password too_long']],
    [{ email: 'a@b.cz', password: 'x', remember: true }, ['remember unknown_field']],
  ])('%j is bad input', async (body, fields) => {
    const answer = await api.anonymous.post('/api/auth/sign-in', body);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, fields]);
  });
});

describe('a wrong password', () => {
  test('answers like an account that is not there, that has no password, that is switched off', async () => {
    const account = await anAccount(api);
    const off = await anAccount(api);
    await api.owner.query('UPDATE users SET active = false WHERE id = $1', [off.id]);
    const bare = await anAccount(api);
    await api.owner.query('UPDATE users SET password_hash = NULL WHERE id = $1', [bare.id]);
    const tries = [
      trySignIn(api, account.email, 'špatně'),
      trySignIn(api, 'nobody@test.example', 'špatně'),
      trySignIn(api, off.email, PASSWORD),
      trySignIn(api, bare.email, PASSWORD),
    ];
    const answers = await Promise.all(tries);
    for (const answer of answers) {
      expect(refusal(answer)).toEqual(WRONG);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(Object.keys(answer.problem).sort()).toEqual(['code', 'requestId', 'status', 'title', 'type']);
    }
    expect((await api.auditOf(account.id)).map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['auth.sign-in-refused', null],
    ]);
  });

  test('takes as much work for an account that is not there', async () => {
    const account = await anAccount(api);
    const time = async (email: string) => {
      const start = performance.now();
      await trySignIn(api, email, 'špatně', { address: freshAddress() });
      return performance.now() - start;
    };
    const median = (times: number[]) =>
      times.sort((one, other) => one - other)[Math.floor(times.length / 2)]!;
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 5; round += 1) {
      known.push(await time(account.email));
      unknown.push(await time(`nobody${round}@test.example`));
    }
    expect(median(unknown)).toBeGreaterThan(median(known) / 3);
  });
});

/** Somebody else in the same house, who makes e-mails up. */
async function useUp(address: string, tries: number = LIMITS.address.failures): Promise<void> {
  const emails = Array.from({ length: tries }, (_, round) => `made-up-${address}-${round}@test.example`);
  await Promise.all(emails.map((email) => trySignIn(api, email, 'x', { address })));
}

describe('an address where somebody used up all tries', () => {
  const rows = async () =>
    (await api.owner.query<{ count: number }>('SELECT count(*)::int AS count FROM sign_in_failures')).rows[0]!
      .count;
  const lines = async () =>
    (await api.owner.query<{ count: number }>('SELECT count(*)::int AS count FROM audit.entries')).rows[0]!
      .count;

  test('keeps nobody out who knows the password, in a browser that was never used before', async () => {
    const [account, address] = [await anAccount(api), freshAddress()];
    await useUp(address);
    expect((await trySignIn(api, account.email, PASSWORD, { address })).status).toBe(200);
    expect((await trySignIn(api, account.email, PASSWORD, { address })).status).toBe(200);
  });

  test('checks one wrong try of an account in five minutes, and says nothing of it but in the log', async () => {
    const [account, address] = [await anAccount(api), freshAddress()];
    await useUp(address);
    expect(refusal(await trySignIn(api, account.email, 'x', { address }))).toEqual(PAUSED);
    const right = await trySignIn(api, account.email, PASSWORD, { address });
    expect(refusal(right)).toEqual(PAUSED);
    expect(right.problem.retryAfterSeconds).toBe(5 * 60);
    expect((await api.auditOf(account.id)).map(({ action }) => action)).toEqual([
      'auth.sign-in-blocked',
      'auth.sign-in-refused',
    ]);
    api.setNow(new Date(Date.now() + 5 * 60_000 + 1_000));
    expect((await trySignIn(api, account.email, PASSWORD, { address })).status).toBe(200);
  });

  test('tells an account that is there from one that is not by no word, and lets both wait the same', async () => {
    const [account, address] = [await anAccount(api), freshAddress()];
    await useUp(address, LIMITS.address.failures + 1);
    const timed = async (email: string) => {
      const start = performance.now();
      const answer = await trySignIn(api, email, 'x', { address });
      const { requestId: _requestId, ...told } = answer.problem;
      return { told, took: performance.now() - start };
    };
    const emails = [account.email, account.email, 'nobody@test.example', 'nobody@test.example'];
    const answers = await Promise.all(emails.map(timed));
    for (const { told } of answers) expect(told).toEqual(answers[0]!.told);
    for (const { took } of answers) expect(took).toBeGreaterThan(990);
  });

  test('leaves neither rows nor lines by e-mails that are made up', async () => {
    const address = freshAddress();
    await useUp(address, LIMITS.address.failures + 1);
    const before = [await rows(), await lines()];
    const tries = Array.from({ length: 40 }, (_, round) =>
      trySignIn(api, `rubbish-${round}@test.example`, 'x', { address }),
    );
    for (const answer of await Promise.all(tries)) expect(refusal(answer)).toEqual(PAUSED);
    expect([await rows(), await lines()]).toEqual(before);
  });

  test('does not make the account’s own limits stricter', async () => {
    const [account, address] = [await anAccount(api), freshAddress()];
    await useUp(address);
    await Promise.all([1, 2, 3].map(() => trySignIn(api, account.email, 'x', { address })));
    api.setNow(new Date(Date.now() + 15 * 60_000 + 1_000));
    for (let round = 0; round < LIMITS.pair.failures; round += 1)
      expect(refusal(await trySignIn(api, account.email, 'x', { address }))).toEqual(WRONG);
  });
});

describe('the pause after failures', () => {
  test('of one account from one address ends with its window and says how long', async () => {
    const [account, address] = [await anAccount(api), freshAddress()];
    for (let round = 0; round < LIMITS.pair.failures; round += 1)
      expect(refusal(await trySignIn(api, account.email, 'x', { address }))).toEqual(WRONG);
    const paused = await trySignIn(api, account.email, PASSWORD, { address });
    expect(refusal(paused)).toEqual(PAUSED);
    const wait = Number(paused.headers.get('retry-after'));
    expect(wait).toBe(paused.problem.retryAfterSeconds);
    expect(wait).toBeGreaterThan(14 * 60);
    expect(wait).toBeLessThanOrEqual(15 * 60);
    expect((await trySignIn(api, account.email, PASSWORD, { address: freshAddress() })).status).toBe(200);
    api.setNow(new Date(Date.now() + 15 * 60_000 + 1_000));
    expect((await trySignIn(api, account.email, PASSWORD, { address })).status).toBe(200);
  });

  test('leaves one line in the log when it begins, however often is tried then', async () => {
    const [account, address] = [await anAccount(api), freshAddress()];
    const tries = Array.from({ length: LIMITS.pair.failures + 5 }, () =>
      trySignIn(api, account.email, 'x', { address }),
    );
    await Promise.all(tries);
    const actions = (await api.auditOf(account.id)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'auth.sign-in-blocked')).toHaveLength(1);
    expect(actions.filter((action) => action === 'auth.sign-in-refused')).toHaveLength(LIMITS.pair.failures);
  });

  test('holds for a burst of parallel tries', async () => {
    const [account, address] = [await anAccount(api), freshAddress()];
    const tries = Array.from({ length: 20 }, () => trySignIn(api, account.email, 'x', { address }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(LIMITS.pair.failures);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20 - LIMITS.pair.failures);
  });

  test('brought about by others does not reach a browser that is known', async () => {
    const [account, address] = [await anAccount(api), freshAddress()];
    const cookie = deviceOf(await signIn(api, account, PASSWORD, { address }));
    await api.owner.query('UPDATE sign_in_failures SET failures = failures + 60');
    for (let round = 0; round < LIMITS.pair.failures + 1; round += 1)
      await trySignIn(api, account.email, 'x', { address });
    expect(refusal(await trySignIn(api, account.email, PASSWORD, { address }))).toEqual(PAUSED);
    expect((await trySignIn(api, account.email, PASSWORD, { address, cookie })).status).toBe(200);
  });

  test('leaves a browser known also after signing out everywhere', async () => {
    const [account, address] = [await anAccount(api), freshAddress()];
    const client = await signIn(api, account, PASSWORD, { address });
    expect((await client.post('/api/auth/sign-out-everywhere')).status).toBe(204);
    for (let round = 0; round < LIMITS.pair.failures + 1; round += 1)
      await trySignIn(api, account.email, 'x', { address });
    const cookie = deviceOf(client);
    expect((await trySignIn(api, account.email, PASSWORD, { address, cookie })).status).toBe(200);
  });

  test('a known browser of somebody else, or a made-up one, is an unknown browser', async () => {
    const [account, other, address] = [await anAccount(api), await anAccount(api), freshAddress()];
    const cookie = deviceOf(await signIn(api, other, PASSWORD, { address: freshAddress() }));
    for (let round = 0; round < LIMITS.pair.failures; round += 1)
      await trySignIn(api, account.email, 'x', { address });
    for (const foreign of [cookie, `okenko_device=${'a'.repeat(32)}`, 'okenko_device=%00'])
      expect(refusal(await trySignIn(api, account.email, PASSWORD, { address, cookie: foreign }))).toEqual(
        PAUSED,
      );
  });

  test('is forgotten after a right password', async () => {
    const [account, address] = [await anAccount(api), freshAddress()];
    for (let round = 0; round < 3; round += 1) {
      for (let wrong = 0; wrong < LIMITS.pair.failures - 1; wrong += 1)
        await trySignIn(api, account.email, 'x', { address });
      expect((await trySignIn(api, account.email, PASSWORD, { address })).status).toBe(200);
    }
  });

  test('stores no address and no e-mail', async () => {
    await trySignIn(api, 'someone@test.example', 'x', { address: '203.0.113.77' });
    const rows = await api.owner.query<{ row: string }>(
      `SELECT encode(key, 'escape') || f::text AS row FROM sign_in_failures f`,
    );
    expect(rows.rows.map(({ row }) => row).join()).not.toMatch(/203\.0\.113|someone/);
  });

  test('is not escaped by a made-up address when no proxy is trusted', async () => {
    const account = await anAccount(secure);
    for (let round = 0; round < LIMITS.pair.failures; round += 1)
      await trySignIn(secure, account.email, 'x', { address: freshAddress() });
    expect(refusal(await trySignIn(secure, account.email, PASSWORD, { address: freshAddress() }))).toEqual(
      PAUSED,
    );
  });
});

test('outside the demo the sign-in page is told of no accounts', async () => {
  expect((await api.anonymous.get('/api/auth/hints')).body).toEqual({ demo: false, accounts: [] });
});

test('a session’s cookie of TLS is not taken without it, nor the other way round', async () => {
  const cookie = cookiesOf(await trySignIn(api, (await anAccount(api)).email, PASSWORD));
  const renamed = cookie.replaceAll('okenko_', '__Host-okenko_');
  expect(refusal(await api.anonymous.send('GET', '/api/auth/me', undefined, { cookie: renamed }))).toEqual([
    401,
    'auth.signed_out',
  ]);
});
