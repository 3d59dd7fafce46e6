import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { presence } from '@okenko/shared/consultations/consultations.contract';
import type { Presence } from '@okenko/shared/consultations/consultations.contract';
import { v7 as uuid } from 'uuid';
import { fieldsOf, refusal, rolesWithout } from '../../testing/answers.js';
import { aTown, anOffice } from '../../testing/builders.js';
import { anOpenContact, close, done, pathOf, save } from '../../testing/contacts.js';
import { eventually } from '../../testing/eventually.js';
import { listen } from '../../testing/listen.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

let api: TestApi;
let desk: Client;
let colleague: Client;

beforeAll(async () => {
  api = await startApi();
  [desk, colleague] = [await api.as('desk_worker'), await api.as('desk_worker')];
});
afterAll(() => api?.close());

const say = (client: Client, id: string, windowId: string, editing = true) =>
  client.put<Presence>(`${pathOf(id)}/presence`, { windowId, editing });

describe('presence', () => {
  test('two people on one record see each other, one’s own window is not told', async () => {
    const [{ id }, mine, theirs] = [await anOpenContact(desk), uuid(), uuid()];
    expect(done(await say(desk, id, mine)).others).toEqual([]);
    const seen = done(await say(colleague, id, theirs, false));
    expect(presence.parse(seen)).toEqual(seen);
    expect(seen.others).toMatchObject([{ windowId: mine, user: { id: desk.userId }, editing: true }]);
    expect(done(await say(desk, id, mine)).others).toMatchObject([
      { user: { id: colleague.userId }, editing: false },
    ]);
  });

  test('a second window of one’s own is told', async () => {
    const [{ id }, first, second] = [await anOpenContact(desk), uuid(), uuid()];
    done(await say(desk, id, first));
    expect(done(await say(desk, id, second)).others).toMatchObject([{ windowId: first }]);
  });

  test('a window that was silent has gone', async () => {
    const [{ id }, mine] = [await anOpenContact(desk), uuid()];
    done(await say(desk, id, mine));
    await api.owner.query(
      `UPDATE consultation_presence SET seen_at = now() - interval '31 seconds' WHERE window_id = $1`,
      [mine],
    );
    expect(done(await say(colleague, id, uuid())).others).toEqual([]);
  });

  test('a window that leaves has gone at once, and the others are told; nobody else can send it away', async () => {
    const [stream, { id }, mine] = [await listen(api, colleague), await anOpenContact(desk), uuid()];
    done(await say(desk, id, mine));
    const leave = (client: Client) =>
      client.put<Presence>(`${pathOf(id)}/presence`, { windowId: mine, editing: false, leaving: true });
    done(await leave(colleague));
    expect(done(await say(colleague, id, uuid())).others).toMatchObject([{ windowId: mine }]);
    done(await leave(desk));
    expect(done(await say(colleague, id, uuid())).others).not.toContainEqual(
      expect.objectContaining({ windowId: mine }),
    );
    const told = () => stream.events.filter(({ type, data }) => type === 'presence' && data['id'] === id);
    await eventually(told, (events) => events.length >= 4);
    expect(told()).toHaveLength(4);
    done(await leave(desk));
    const next = await anOpenContact(desk);
    await eventually(
      () => stream.events,
      (events) => events.some(({ data }) => data['id'] === next.id),
    );
    expect(told()).toHaveLength(4);
    stream.stop();
  });

  test('leaves no line in the log and changes nothing of the record', async () => {
    const record = await anOpenContact(desk);
    done(await say(colleague, record.id, uuid()));
    expect(await api.auditOf(record.id)).toHaveLength(1);
    expect((await save(desk, record, { note: 'x' })).status).toBe(200);
  });

  test('is within reach only', async () => {
    const branch = await anOffice(api.owner, api.town.id);
    const { id } = await anOpenContact(desk);
    for (const stranger of [
      await api.as('desk_worker', { officeIds: [branch], officeId: branch }),
      await api.as('lead', { town: await aTown(api.owner) }),
      await api.as('specialist'),
    ])
      expect(refusal(await say(stranger, id, uuid()))).toEqual([404, 'consultation.not_found']);
    expect(refusal(await say(api.anonymous, id, uuid()))).toEqual([401, 'auth.signed_out']);
    expect(fieldsOf(await desk.put(`${pathOf(id)}/presence`, { windowId: 'x', editing: 1 }))).toEqual([
      'windowId invalid',
      'editing wrong_type',
    ]);
  });

  test.each(rolesWithout('consultation:record'))('is not for %s', async (role) => {
    const { id } = await anOpenContact(desk);
    expect(refusal(await say(await api.as(role), id, uuid()))).toEqual([403, 'access.denied']);
  });
});

describe('the live stream', () => {
  test('tells the office of each change in codes alone, and nobody else', async () => {
    const branch = await anOffice(api.owner, api.town.id);
    const near = await listen(api, colleague);
    const far = [
      await listen(api, await api.as('desk_worker', { officeIds: [branch], officeId: branch })),
      await listen(api, await api.as('lead', { town: await aTown(api.owner) })),
      await listen(api, await api.as('supervisor')),
    ];
    const record = await anOpenContact(desk, { note: 'Jana Nováková', riskNote: 'tajné' });
    done(await close(desk, record.id, 1));
    const news = await eventually(
      () => near.events.filter(({ type, data }) => type === 'consultation' && data['id'] === record.id),
      (events) => events.length >= 2,
    );
    expect(news[0]!.data).toEqual({
      id: record.id,
      officeId: api.town.officeId,
      workerId: desk.userId,
      state: 'open',
      revision: 1,
    });
    expect(news.at(-1)!.data).toMatchObject({ state: 'closed', revision: 2 });
    expect(near.text()).not.toMatch(/Jana|tajné/);
    for (const stream of far) expect(stream.events.filter(({ type }) => type === 'consultation')).toEqual([]);
    for (const stream of [near, ...far]) stream.stop();
  });

  test('tells a specialist of their own alone, and of one that is taken from them', async () => {
    const specialist = await api.as('specialist');
    const stream = await listen(api, specialist);
    const theirs = await anOpenContact(desk);
    done(await say(desk, theirs.id, uuid()));
    const own = await anOpenContact(specialist);
    const forAnother = await anOpenContact(specialist, { workerId: desk.userId });
    const handed = await anOpenContact(desk, { workerId: specialist.userId });
    done(await say(desk, handed.id, uuid()));
    const taken = done(await save(desk, handed, { workerId: desk.userId }));
    done(await save(desk, taken, { note: 'už není její' }));
    const last = await anOpenContact(specialist);
    await eventually(
      () => stream.events,
      (events) => events.some(({ data }) => data['id'] === last.id),
    );
    const heard = stream.events.map(({ type, data }) => [type, data['id'], data['revision']]);
    expect(heard.filter(([type]) => type !== 'ping')).toEqual([
      ['consultation', own.id, 1],
      ['consultation', forAnother.id, 1],
      ['consultation', handed.id, 1],
      ['presence', handed.id, undefined],
      ['consultation', handed.id, 2],
      ['consultation', last.id, 1],
    ]);
    stream.stop();
  });

  test('tells of nothing that was refused', async () => {
    const [stream, refusedId] = [await listen(api, colleague), uuid()];
    const record = await anOpenContact(desk, { topics: [] });
    expect((await close(desk, record.id, 1)).status).toBe(422);
    expect((await desk.put(pathOf(refusedId), { revision: 0, topics: ['nonsense'] })).status).toBe(422);
    const last = await anOpenContact(desk);
    const known = new Set([record.id, refusedId, last.id]);
    const ours = () =>
      stream.events.filter(({ type, data }) => type === 'consultation' && known.has(String(data['id'])));
    await eventually(ours, (events) => events.some(({ data }) => data['id'] === last.id));
    expect(ours().map(({ data }) => data['id'])).toEqual([record.id, last.id]);
    stream.stop();
  });

  test('tells who has a record open', async () => {
    const [stream, { id }] = [await listen(api, colleague), await anOpenContact(desk)];
    done(await say(desk, id, uuid()));
    await eventually(
      () => stream.events,
      (events) => events.some(({ type, data }) => type === 'presence' && data['id'] === id),
    );
    stream.stop();
  });

  test('is for who is signed in', async () => {
    expect(refusal(await api.anonymous.get('/api/events'))).toEqual([401, 'auth.signed_out']);
  });
});
