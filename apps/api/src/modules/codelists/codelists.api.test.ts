import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { roles } from '@okenko/shared/access/roles';
import { codelist as contract, codelistNames } from '@okenko/shared/codelists/codelists.contract';
import type {
  Codelist,
  CodelistEntry,
  CodelistEntryInput,
} from '@okenko/shared/codelists/codelists.contract';
import { fieldsOf, refusal, rolesWithout } from '../../testing/answers.js';
import { aTown } from '../../testing/builders.js';
import { done } from '../../testing/contacts.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

let api: TestApi;
let admin: Client;

beforeAll(async () => {
  api = await startApi();
  admin = await api.as('admin');
});
afterAll(() => api?.close());

const entry = (changes: Partial<CodelistEntryInput> = {}): CodelistEntryInput => ({
  revision: 0,
  labels: { cs: 'Nové téma', pl: 'Nowy temat', en: 'New topic' },
  parent: '01',
  position: 9,
  sensitive: true,
  keywords: ['lichva'],
  retired: false,
  ...changes,
});
const put = (path: string, body: object, client = admin) =>
  client.put<CodelistEntry>(`/api/codelists/${path}`, body);
const list = async (name: string, client = admin) =>
  done(await client.get<Codelist>(`/api/codelists/${name}`));
const codesOf = async (name: string, client = admin) =>
  (await list(name, client)).items.map(({ code }) => code);
const actionsOf = async (id: string) => (await api.auditOf(id)).map(({ action }) => action);

describe('a list', () => {
  test.each(codelistNames)('%s fits the contract and is read by every role', async (name) => {
    for (const role of roles) {
      const found = await list(name, await api.as(role));
      expect(contract.parse(found)).toEqual(found);
    }
  });

  test('that does not exist is bad input', async () => {
    for (const name of ['nonsense', '__proto__', 'constructor', 'areas'])
      expect(refusal(await admin.get(`/api/codelists/${name}`))).toEqual([400, 'input.invalid']);
  });
});

describe('an entry', () => {
  test('is made, changed and retired, with its lines in the log, and stays in its town', async () => {
    expect(done(await put('topics/0199', entry()))).toEqual({
      ...entry(),
      code: '0199',
      group: null,
      revision: 1,
    });
    expect(done(await put('topics/0199', entry()))).toMatchObject({ revision: 1 });
    expect(done(await put('topics/0199', entry({ revision: 1, retired: true })))).toMatchObject({
      revision: 2,
      retired: true,
    });
    expect(await codesOf('topics')).toContain('0199');
    expect(await actionsOf('topics/0199')).toEqual(['codelist.entry-created', 'codelist.entry-saved']);
    const other = await api.as('admin', { town: await aTown(api.owner) });
    expect(await codesOf('topics', other)).not.toContain('0199');
    const late = await put('topics/0199', entry({ revision: 1, keywords: [] }));
    expect([refusal(late), late.problem.current]).toEqual([
      [409, 'codelist.changed_meanwhile'],
      expect.objectContaining({ revision: 2 }),
    ]);
    expect(refusal(await put('topics/0198', entry({ revision: 1 })))).toEqual([404, 'codelist.not_found']);
  });

  test('of a list with a meaning in code: words may change, entries not be added', async () => {
    expect(fieldsOf(await put('channels/pigeon', entry({ parent: null })))).toEqual(['code list_fixed']);
    expect(done(await put('channels/email', entry({ revision: 1, parent: null }))).labels.pl).toBe(
      'Nowy temat',
    );
  });

  test.each([
    ['topics/0197', { parent: '0101' }, 'a third level'],
    ['topics/0197', { parent: '0197' }, 'itself'],
    ['topics/0197', { parent: 'nowhere' }, 'one that is not there'],
    ['topics/01', { parent: '02', revision: 1 }, 'a parent above a parent'],
  ])('%s may not stand below: %j (%s)', async (path, changes, _why) => {
    expect(fieldsOf(await put(path, entry(changes)))).toContain('parent parent_wrong');
  });

  test('of a flat list stands below none', async () => {
    expect(fieldsOf(await put('outcomes/new', entry({ parent: 'referred' })))).toEqual(['parent list_flat']);
  });

  test.each([
    [{ labels: { cs: 'a', pl: 'b' } }, 'labels.en required'],
    [{ labels: { cs: ' ', pl: 'b', en: 'c' } }, 'labels.cs required'],
    [{ position: -1 }, 'position too_small'],
    [{ keywords: Array.from({ length: 41 }, () => 'x') }, 'keywords too_many'],
    [{ parent: 'no code!' }, 'parent invalid'],
    [{ group: 'A1' }, 'group unknown_field'],
  ])('with %j is bad input', async (changes, field) => {
    const answer = await put('topics/0196', { ...entry(), ...changes });
    expect([answer.status, fieldsOf(answer)[0]]).toEqual([400, field]);
    expect(await actionsOf('topics/0196')).toEqual([]);
  });

  test('is never deleted, not even by the desk’s own right in the database', async () => {
    expect(refusal(await admin.delete('/api/codelists/topics/0101'))).toEqual([404, 'route.not_found']);
  });
});

describe('the order', () => {
  test('is set; what is left out follows in its old order', async () => {
    const town = await aTown(api.owner);
    const other = await api.as('admin', { town });
    const order = (codes: unknown) => other.post<Codelist>('/api/codelists/topics/order', { codes });
    expect(await codesOf('topics', other)).toEqual(['01', '0101', '0102', '02', '0201']);
    expect(done(await order(['02', 'unheard-of', '0201', '02'])).items.map(({ code }) => code)).toEqual([
      '02',
      '0201',
      '01',
      '0101',
      '0102',
    ]);
    expect(await codesOf('topics', other)).toEqual(['02', '0201', '01', '0101', '0102']);
    for (const codes of [[], 'x', [1], ['no code!'], null]) expect((await order(codes)).status).toBe(400);
    const lines = await api.owner.query('SELECT action FROM audit.entries WHERE town_id = $1', [town.id]);
    expect(lines.rows).toEqual([{ action: 'codelist.reordered' }]);
  });
});

describe('changing lists', () => {
  test.each(rolesWithout('codelist:manage'))('is not for %s', async (role) => {
    const client = await api.as(role);
    expect(refusal(await put('topics/0195', entry(), client))).toEqual([403, 'access.denied']);
    expect(refusal(await client.post('/api/codelists/topics/order', { codes: ['01'] }))).toEqual([
      403,
      'access.denied',
    ]);
    expect(await actionsOf('topics/0195')).toEqual([]);
  });

  test('is not for nobody', async () => {
    for (const answer of [
      await api.anonymous.get('/api/codelists/topics'),
      await put('topics/0195', entry(), api.anonymous),
    ])
      expect(refusal(answer)).toEqual([401, 'auth.signed_out']);
  });
});
