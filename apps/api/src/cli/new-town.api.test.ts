import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Me } from '@okenko/shared/auth/auth.contract';
import type { Codelist } from '@okenko/shared/codelists/codelists.contract';
import { Client, startApi } from '../testing/start-api.js';
import type { TestApi } from '../testing/start-api.js';
import { newTownWithAdmin } from './new-town-with-admin.js';
import type { TownWithAdmin } from './new-town-with-admin.js';
import { withStore } from './store.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

function make(wish: TownWithAdmin): Promise<string> {
  return withStore(api.deskUrl, (store) =>
    store.database.transaction((tx) => newTownWithAdmin(store, tx, wish)),
  );
}

test('a new town can be worked in, and its administrator must choose a password', async () => {
  const said = await make({ town: 'Kocourkov', country: 'CZ', email: ' Spravce@Kocourkov.example' });
  const password = /password {2}(\S+)/.exec(said)?.[1] ?? '';
  const signedIn = await api.anonymous.post<Me>('/api/auth/sign-in', {
    email: 'spravce@kocourkov.example',
    password,
  });
  expect(signedIn.body).toMatchObject({
    role: 'admin',
    mustChangePassword: true,
    town: { name: 'Kocourkov', country: 'CZ' },
  });
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]);
  const client = new Client(api.base, cookie.join('; '), signedIn.body.user.id, null);
  const next = 'dlouhá věta na heslo';
  expect((await client.post('/api/auth/password', { current: password, next })).status).toBeLessThan(300);
  const topics = await client.get<Codelist>('/api/codelists/topics');
  expect(topics.body.items).toHaveLength(81);
  const { rows } = await api.owner.query<{ action: string; actor_id: string | null }>(
    `SELECT action, actor_id FROM audit.entries WHERE town_id = $1 AND action LIKE '%.created' ORDER BY id`,
    [signedIn.body.town.id],
  );
  expect(rows).toEqual(
    ['town.created', 'office.created', 'user.created'].map((action) => ({ action, actor_id: null })),
  );
});

test('a town whose administrator’s e-mail is taken is not made', async () => {
  await make({ town: 'První', country: 'CZ', email: 'same@town.example' });
  await expect(make({ town: 'Drugie', country: 'PL', email: 'SAME@town.example' })).rejects.toThrow(
    /has an account already/,
  );
  const { rows } = await api.owner.query(`SELECT FROM towns WHERE name = 'Drugie'`);
  expect(rows).toHaveLength(0);
});

test.each([
  [{ town: '', country: 'CZ', email: 'a@b.example' }],
  [{ town: 'X', country: 'DE', email: 'a@b.example' }],
  [{ town: 'X', country: 'CZ', email: 'nobody' }],
])('%j is refused', async (wish) => {
  await expect(make(wish as TownWithAdmin)).rejects.toThrow();
});
