import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { User } from '@okenko/shared/users/users.contract';
import type { Office } from '@okenko/shared/offices/offices.contract';
import { v7 as uuid } from 'uuid';
import { refusal } from '../../testing/answers.js';
import { aTown } from '../../testing/builders.js';
import type { Town } from '../../testing/builders.js';
import { done } from '../../testing/contacts.js';
import { holdRows } from '../../testing/held-rows.js';
import { startApi } from '../../testing/start-api.js';
import type { Answer, Client, TestApi } from '../../testing/start-api.js';

let api: TestApi;
let town: Town;
let admin: Client;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  town = await aTown(api.owner);
  admin = await api.as('admin', { town });
});
afterAll(() => api?.close());

describe('a first save that is sent twice at the same moment', () => {
  const labels = { cs: 'a', pl: 'b', en: 'c' };
  const entry = {
    revision: 0,
    labels,
    parent: null,
    position: 9,
    sensitive: false,
    keywords: [],
    retired: false,
  };
  const area = {
    revision: 0,
    name: 'Poruba',
    inhabitants: null,
    figureYear: null,
    position: 3,
    retired: false,
  };
  const user = { revision: 0, name: 'Eva Malá', language: 'cs', roles: ['desk_worker'], active: true };
  const office = async () => {
    const { id: _id, ...fields } = done(await admin.get<Office>(`/api/offices/${town.officeId}`));
    return { ...fields, revision: 0, name: 'Pobočka' };
  };

  test.each<[string, () => string, () => Promise<object> | object]>([
    ['an office', () => `/api/offices/${uuid()}`, office],
    ['an area', () => '/api/areas/poruba', () => area],
    ['an entry of a list', () => '/api/codelists/topics/0199', () => entry],
    [
      'an account',
      () => `/api/users/${uuid()}`,
      () => ({ ...user, email: `${uuid()}@test.example`, officeIds: [town.officeId] }),
    ],
  ])('is one save of %s, and both are told so', async (_, pathOf, bodyOf) => {
    const [path, body] = [pathOf(), await bodyOf()];
    const held = await holdRows(api, 'SELECT FROM towns WHERE id = $1 FOR UPDATE', [town.id]);
    const sent = [admin.put(path, body), admin.put(path, body)];
    await held.queued(2);
    await held.release();
    const [one, other] = await Promise.all(sent);
    expect([one?.status, other?.status, other?.body]).toEqual([200, 200, one?.body]);
    const lines = await api.owner.query('SELECT FROM audit.entries WHERE town_id = $1', [town.id]);
    expect(lines.rows).toHaveLength(1);
  });
});

describe('two administrators', () => {
  /** Saves an account as it stands but for the changes. */
  async function save(by: Client, id: string, changes: Partial<User>): Promise<Answer<User>> {
    const found = done(await by.get<User>(`/api/users/${id}`));
    const { id: _id, lastSignInAt: _last, passwordSet: _set, ...fields } = found;
    return by.put<User>(`/api/users/${id}`, { ...fields, ...changes });
  }

  test.each<[string, Partial<User>]>([
    ['switch each other off', { active: false }],
    ['take the role from each other', { roles: ['coordinator'] }],
  ])('who %s at the same moment leave one', async (_, changes) => {
    const other = await api.as('admin', { town });
    const ids = [admin.userId, other.userId];
    const held = await holdRows(api, 'SELECT FROM users WHERE id = ANY($1) FOR UPDATE', [ids]);
    const sent = [save(admin, other.userId, changes), save(other, admin.userId, changes)];
    await held.queued(2);
    await held.release();
    const answers = await Promise.all(sent);
    expect(answers.map(refusal).filter(([status]) => status !== 200)).toEqual([[401, 'auth.signed_out']]);
    const left = await api.owner.query(
      `SELECT FROM users WHERE town_id = $1 AND active AND 'admin' = ANY(roles)`,
      [town.id],
    );
    expect(left.rows).toHaveLength(1);
  });
});
