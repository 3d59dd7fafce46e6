import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { roles } from '@okenko/shared/access/roles';
import { town as contract } from '@okenko/shared/towns/towns.contract';
import type { Town } from '@okenko/shared/towns/towns.contract';
import { fieldsOf, refusal, rolesWithout } from '../../testing/answers.js';
import { aTown } from '../../testing/builders.js';
import { done } from '../../testing/contacts.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

const PATH = '/api/towns/current';
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64, 1)]);

let api: TestApi;
let admin: Client;

beforeAll(async () => {
  api = await startApi();
  admin = await api.as('admin');
});
afterAll(() => api?.close());

// eslint-disable-next-line no-script-url -- the very address that must be refused
const SCRIPT = 'javascript:alert(1)';
const read = async (client = admin) => done(await client.get<Town>(PATH));
const fieldsFrom = ({ id: _id, hasCrest: _has, crestVersion: _version, ...fields }: Town) => fields;
const actionsOf = async (id: string) => (await api.auditOf(id)).map(({ action }) => action);

describe('the town', () => {
  test('is read by every role, each its own', async () => {
    for (const role of roles) expect(await read(await api.as(role))).toMatchObject({ id: api.town.id });
    const other = await aTown(api.owner, 'Jinde');
    expect(await read(await api.as('admin', { town: other }))).toMatchObject({ id: other.id, name: 'Jinde' });
  });

  test('is changed once however often it is sent; an older revision meets the newer', async () => {
    const before = await read();
    const body = { ...fieldsFrom(before), website: 'https://mesto.example', idleLockMinutes: 5 };
    const saved = done(await admin.put<Town>(PATH, body));
    expect(contract.parse(saved)).toEqual(saved);
    expect(saved).toMatchObject({ revision: before.revision + 1, idleLockMinutes: 5 });
    expect(done(await admin.put<Town>(PATH, body))).toEqual(saved);
    const late = await admin.put(PATH, { ...body, website: 'https://jinde.example' });
    expect([refusal(late), late.problem.current]).toEqual([[409, 'town.changed_meanwhile'], saved]);
    expect(await actionsOf(api.town.id)).toEqual(['town.saved']);
  });

  test.each([
    [{ languages: ['pl'] }, 'defaultLanguage language_not_offered'],
    [{ languages: [] }, 'languages required'],
    [{ contactPrefix: 'x' }, 'contactPrefix invalid'],
    [{ idleLockMinutes: 0 }, 'idleLockMinutes too_small'],
    [{ idleLockMinutes: 61 }, 'idleLockMinutes too_large'],
    [{ country: 'DE' }, 'country not_a_choice'],
    [{ phone: 'zavolejte' }, 'phone invalid'],
    [{ email: 'posta@' }, 'email invalid'],
    [{ website: SCRIPT }, 'website invalid'],
    [{ id: 'x' }, 'id unknown_field'],
  ])('with %j is bad input', async (changes, field) => {
    const answer = await admin.put(PATH, { ...fieldsFrom(await read()), ...changes });
    expect([answer.status, fieldsOf(answer)[0]]).toEqual([400, field]);
  });
});

describe('the crest', () => {
  test('is kept as it is, shown to the town alone and taken away again', async () => {
    const other = await api.as('admin', { town: await aTown(api.owner) });
    expect(refusal(await admin.get(`${PATH}/crest`))).toEqual([404, 'crest.not_found']);
    const before = (await read()).crestVersion;
    expect(done(await admin.put<Town>(`${PATH}/crest`, { image: PNG.toString('base64') }))).toMatchObject({
      hasCrest: true,
      crestVersion: before + 1,
    });
    const response = await fetch(`${api.base}${PATH}/crest`, {
      headers: { cookie: (await api.as('desk_worker')).cookie },
    });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(refusal(await other.get(`${PATH}/crest`))).toEqual([404, 'crest.not_found']);
    expect(done(await admin.put<Town>(`${PATH}/crest`, { image: null }))).toMatchObject({
      hasCrest: false,
      crestVersion: before + 2,
    });
    expect(refusal(await admin.get(`${PATH}/crest`))).toEqual([404, 'crest.not_found']);
  });

  test.each([
    ['a drawing', Buffer.from('<svg onload="x()"/>').toString('base64'), 422, 'image crest_not_a_picture'],
    [
      'too large',
      Buffer.concat([PNG, Buffer.alloc(200_001 - PNG.length)]).toString('base64'),
      422,
      'image crest_too_large',
    ],
    ['far too large', Buffer.alloc(300_000).toString('base64'), 400, 'image too_long'],
    ['no base64', '<svg/>', 400, 'image invalid'],
    ['an address', 'https://evil.example/x.png', 400, 'image invalid'],
  ])('that is %s is refused', async (_, image, status, field) => {
    const answer = await admin.put(`${PATH}/crest`, { image });
    expect([answer.status, fieldsOf(answer)[0]]).toEqual([status, field]);
  });
});

describe('changing the town', () => {
  test.each(rolesWithout('town:manage'))('is not for %s', async (role) => {
    const client = await api.as(role);
    expect(refusal(await client.put(PATH, fieldsFrom(await read())))).toEqual([403, 'access.denied']);
    expect(refusal(await client.put(`${PATH}/crest`, { image: null }))).toEqual([403, 'access.denied']);
  });

  test('is not for nobody', async () => {
    for (const answer of [
      await api.anonymous.get(PATH),
      await api.anonymous.get(`${PATH}/crest`),
      await api.anonymous.put(PATH, {}),
    ])
      expect(refusal(answer)).toEqual([401, 'auth.signed_out']);
  });
});
