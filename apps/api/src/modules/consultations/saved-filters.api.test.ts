import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { savedFilterList } from '@okenko/shared/consultations/consultations.contract';
import type { SavedFilter } from '@okenko/shared/consultations/consultations.contract';
import { v7 as uuid } from 'uuid';
import { fieldsOf, refusal, rolesWithout } from '../../testing/answers.js';
import { done } from '../../testing/contacts.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

const PATH = '/api/consultations/filters';
const SEARCH = { text: 'exekuce', span: 'week', channel: 'phone_in', risk: 'any' };

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.close());

const put = (client: Client, id: string, name: string, search: object = SEARCH) =>
  client.put<SavedFilter>(`${PATH}/${id}`, { name, search });
const list = async (client: Client) => done(await client.get<{ items: SavedFilter[] }>(PATH)).items;

describe('saved filters', () => {
  test('are kept, changed and dropped; in the order of their names', async () => {
    const [desk, one, two] = [await api.as('desk_worker'), uuid(), uuid()];
    expect(done(await put(desk, one, 'Řešené'))).toEqual({ id: one, name: 'Řešené', search: SEARCH });
    done(await put(desk, two, 'Čekající'));
    expect((await list(desk)).map(({ name }) => name)).toEqual(['Čekající', 'Řešené']);
    done(await put(desk, one, 'Aktuální', { text: '' }));
    const items = await list(desk);
    expect(savedFilterList.parse({ items, next: null }).items).toEqual(items);
    expect(items[0]).toEqual({ id: one, name: 'Aktuální', search: { text: '' } });
    expect((await desk.delete(`${PATH}/${one}`)).status).toBe(204);
    expect(refusal(await desk.delete(`${PATH}/${one}`))).toEqual([404, 'filter.not_found']);
    expect(await list(desk)).toHaveLength(1);
  });

  test('the same save again is a success; a name is used once', async () => {
    const [desk, id] = [await api.as('desk_worker'), uuid()];
    expect((await put(desk, id, 'Dluhy')).status).toBe(200);
    expect((await put(desk, id, 'Dluhy')).status).toBe(200);
    expect(fieldsOf(await put(desk, uuid(), 'DLUHY'))).toEqual(['name name_taken']);
    expect(await list(desk)).toHaveLength(1);
  });

  test('are nobody else’s: not listed, not changed, not dropped', async () => {
    const [desk, other, id] = [await api.as('desk_worker'), await api.as('lead'), uuid()];
    done(await put(desk, id, 'Moje'));
    expect(await list(other)).toEqual([]);
    expect(refusal(await put(other, id, 'Cizí'))).toEqual([404, 'filter.not_found']);
    expect(refusal(await other.delete(`${PATH}/${id}`))).toEqual([404, 'filter.not_found']);
    expect((await list(desk))[0]).toMatchObject({ name: 'Moje' });
    expect((await put(other, uuid(), 'Moje')).status).toBe(200);
  });

  test('are fifty at most', async () => {
    const desk = await api.as('desk_worker');
    await Promise.all(Array.from({ length: 50 }, (_, place) => put(desk, uuid(), `F${place}`)));
    expect(fieldsOf(await put(desk, uuid(), 'jeden navíc'))).toEqual(['name too_many']);
    const [first] = await list(desk);
    expect((await put(desk, first!.id, 'Přejmenovaný')).status).toBe(200);
  });

  test.each([
    [{ name: '', search: {} }, 'name required'],
    [{ name: 'x'.repeat(61), search: {} }, 'name too_long'],
    [{ name: 'x' }, 'search required'],
    [{ name: 'x', search: { nonsense: 1 } }, 'search.nonsense unknown_field'],
    [{ name: 'x', search: { from: 'now' } }, 'search.from invalid'],
    [{ name: 'x', search: { limit: 5 } }, 'search.limit unknown_field'],
    [{ name: 'x', search: { risk: 'none' } }, 'search.risk not_a_choice'],
  ])('%j is bad input', async (body, field) => {
    const desk = await api.as('desk_worker');
    const answer = await desk.put(`${PATH}/${uuid()}`, body);
    expect([answer.status, fieldsOf(answer)[0]]).toEqual([400, field]);
    expect(await list(desk)).toEqual([]);
  });

  test.each(rolesWithout('consultation:read'))('are not for %s', async (role) => {
    const client = await api.as(role);
    const answers = [
      await client.get(PATH),
      await put(client, uuid(), 'x'),
      await client.delete(`${PATH}/${uuid()}`),
    ];
    for (const answer of answers) expect(refusal(answer)).toEqual([403, 'access.denied']);
  });

  test('are not for nobody', async () => {
    for (const answer of [await api.anonymous.get(PATH), await put(api.anonymous, uuid(), 'x')])
      expect(refusal(answer)).toEqual([401, 'auth.signed_out']);
  });
});
