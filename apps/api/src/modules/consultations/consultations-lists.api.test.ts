import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { riskFilters } from '@okenko/shared/common/contact-fields';
import type { RiskFilter } from '@okenko/shared/common/contact-fields';
import { searchForms, searchWords } from '@okenko/shared/common/search-terms';
import { consultationPage } from '@okenko/shared/consultations/consultations.contract';
import type { ConsultationPage, ConsultationRow } from '@okenko/shared/consultations/consultations.contract';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { fieldsOf, refusal, rolesWithout } from '../../testing/answers.js';
import { anOffice } from '../../testing/builders.js';
import { insertContacts } from '../../testing/insert-contacts.js';
import type { Inserted } from '../../testing/insert-contacts.js';
import { done } from '../../testing/contacts.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

const WORDS = ['exekuce', 'nájem', 'řešení', 'oddłużenie', 'shelter'];
const DAYS = ['2026-11-01', '2026-11-02', '2026-11-03'];

let api: TestApi;
let desk: Client;
let colleague: Client;
let all: Inserted[];

beforeAll(async () => {
  api = await startApi();
  [desk, colleague] = [await api.as('desk_worker'), await api.as('desk_worker')];
  const branch = await anOffice(api.owner, api.town.id);
  const pick = <Value>(values: readonly Value[], place: number): Value => values[place % values.length]!;
  all = Array.from({ length: 160 }, (_, place): Inserted => ({
    id: uuid(),
    officeId: place % 13 === 0 ? branch : api.town.officeId,
    workerId: pick([desk.userId, colleague.userId], Math.floor(place / 3)),
    kind: pick(['consultation', 'consultation', 'orientation', 'empty'] as const, place),
    state: pick(
      ['closed', 'locked', 'reopened', 'closed', 'discarded', 'open'] as const,
      Math.floor(place / 2),
    ),
    channel: pick(['walk_in', 'phone_in', 'email'], Math.floor(place / 5)),
    topics: pick([['0101'], ['0201', '0102'], ['02'], ['01', '0101']], Math.floor(place / 7)),
    area: pick(['north', 'south', 'unknown'], Math.floor(place / 4)),
    outcome: pick(['info_given', 'referred'], Math.floor(place / 6)),
    risk: pick(['none', 'none', 'attention', 'none', 'urgent'] as const, place),
    note: `${pick(WORDS, place)} ${pick(WORDS, Math.floor(place / 5))}`,
    // Several at the very same moment: the id decides their order.
    startedAt: new Date(Date.parse('2026-10-31T22:30:00Z') + Math.floor(place / 4) * 47 * 60_000),
  }));
  await insertContacts(api, all);
});
afterAll(() => api?.close());

interface Wish {
  from?: string;
  to?: string;
  kind?: string;
  channel?: string;
  topic?: string;
  workerId?: 'me' | 'colleague';
  area?: string;
  outcome?: string;
  risk?: RiskFilter;
  text?: string;
}

const PRAGUE = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague', dateStyle: 'short' });
const parentOf = (topic: string) => (topic.length === 4 ? topic.slice(0, 2) : topic);

/** The same list, worked out the slow and obvious way. */
function naive(wish: Wish, workers: Record<string, string>): string[] {
  const words = searchForms(wish.text ?? '');
  if (words.length === 0 && (wish.text ?? '') !== '') return [];
  const fits = (row: Inserted) =>
    row.officeId === api.town.officeId &&
    !['open', 'discarded'].includes(row.state) &&
    (wish.from === undefined || PRAGUE.format(row.startedAt) >= wish.from) &&
    (wish.to === undefined || PRAGUE.format(row.startedAt) <= wish.to) &&
    (wish.kind === undefined || row.kind === wish.kind) &&
    (wish.channel === undefined || row.channel === wish.channel) &&
    (wish.topic === undefined ||
      row.topics.some((topic) => topic === wish.topic || parentOf(topic) === wish.topic)) &&
    (wish.workerId === undefined || row.workerId === workers[wish.workerId]) &&
    (wish.area === undefined || row.area === wish.area) &&
    (wish.outcome === undefined || row.outcome === wish.outcome) &&
    (wish.risk === undefined || (wish.risk === 'any' ? row.risk !== 'none' : row.risk === wish.risk)) &&
    words.every((forms) => searchWords(row.note).some((said) => forms.some((form) => said.startsWith(form))));
  return all
    .filter(fits)
    .sort((one, other) => other.startedAt.getTime() - one.startedAt.getTime() || (other.id > one.id ? 1 : -1))
    .map(({ id }) => id);
}

const wish: fc.Arbitrary<Wish> = fc.record(
  {
    from: fc.constantFrom(...DAYS),
    to: fc.constantFrom(...DAYS),
    kind: fc.constantFrom('consultation', 'orientation', 'empty'),
    channel: fc.constantFrom('walk_in', 'phone_in', 'email', 'online'),
    topic: fc.constantFrom('01', '0101', '0102', '02', '0201', '0999'),
    workerId: fc.constantFrom('me' as const, 'colleague' as const),
    area: fc.constantFrom('north', 'south', 'unknown'),
    outcome: fc.constantFrom('info_given', 'referred'),
    risk: fc.constantFrom(...riskFilters),
    text: fc.constantFrom('exekucí', 'najem', 'RESENI', 'oddluzenia', 'shelters exekuce', '', '%', 'xyz'),
  },
  { requiredKeys: [] },
);

async function walk(input: Wish, limit: number): Promise<ConsultationRow[]> {
  const workers = { me: desk.userId, colleague: colleague.userId };
  const { text, workerId, ...filters } = { ...input, limit };
  const query = { ...filters, ...(workerId === undefined ? {} : { workerId: workers[workerId] }) };
  const rows: ConsultationRow[] = [];
  let cursor: string | null = null;
  do {
    const at = { ...query, ...(cursor === null ? {} : { cursor }) };
    const asked: string = new URLSearchParams(
      Object.entries(at).map(([name, value]): [string, string] => [name, String(value)]),
    ).toString();
    const page: ConsultationPage =
      text === undefined
        ? done(await desk.get<ConsultationPage>(`/api/consultations?${asked}`))
        : done(await desk.post<ConsultationPage>('/api/consultations/search', { ...at, text }));
    expect(consultationPage.parse(page)).toEqual(page);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

describe('lists', () => {
  test('by any filters and words give what a plain filter gives, each record once, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(wish, fc.constantFrom(3, 7, 50), async (input, limit) => {
        const expected = naive(input, { me: desk.userId, colleague: colleague.userId });
        expect((await walk(input, limit)).map(({ id }) => id)).toEqual(expected);
      }),
      { numRuns: 90 },
    );
  });

  test('by all filters at once, with and without words', async () => {
    const input: Wish = {
      from: '2026-11-01',
      to: '2026-11-03',
      kind: 'consultation',
      channel: 'walk_in',
      topic: '01',
      workerId: 'me',
      area: 'north',
      outcome: 'info_given',
      risk: 'any',
    };
    const workers = { me: desk.userId, colleague: colleague.userId };
    for (const text of [undefined, 'exekuce'])
      expect(
        (await walk({ ...input, ...(text === undefined ? {} : { text }) }, 2)).map(({ id }) => id),
      ).toEqual(naive({ ...input, ...(text === undefined ? {} : { text }) }, workers));
  });

  test.each(riskFilters)('with the risk %s show every such contact', async (risk) => {
    const expected = naive({ risk }, {});
    expect((await walk({ risk }, 7)).map(({ id }) => id)).toEqual(expected);
    expect(expected.length > 0).toBe(risk !== 'emergency');
  });

  test('with a risk are a specialist’s own alone', async () => {
    const specialist = await api.as('specialist');
    const mine = { ...all[2]!, id: uuid(), workerId: specialist.userId, risk: 'urgent' as const };
    await insertContacts(api, [mine]);
    for (const risk of ['any', 'urgent']) {
      const page = done(await specialist.get<ConsultationPage>(`/api/consultations?risk=${risk}`));
      expect(page.items.map(({ id }) => id)).toEqual([mine.id]);
    }
    await api.owner.query('DELETE FROM consultation_topics WHERE consultation_id = $1', [mine.id]);
    await api.owner.query('DELETE FROM consultations WHERE id = $1', [mine.id]);
  });

  test.each(rolesWithout('consultation:read'))('by risk are not for %s', async (role) => {
    const client = await api.as(role);
    expect(refusal(await client.get('/api/consultations?risk=any'))).toEqual([403, 'access.denied']);
    const search = { text: 'exekuce', risk: 'any' };
    expect(refusal(await client.post('/api/consultations/search', search))).toEqual([403, 'access.denied']);
  });

  test('do not shift when somebody records meanwhile', async () => {
    const first = done(await desk.get<ConsultationPage>('/api/consultations?limit=5'));
    const before = (await walk({}, 50)).map(({ id }) => id);
    const fresh = { ...all[1]!, id: uuid(), startedAt: new Date() };
    await insertContacts(api, [fresh]);
    const second = done(await desk.get<ConsultationPage>(`/api/consultations?limit=5&cursor=${first.next}`));
    expect(second.items.map(({ id }) => id)).toEqual(before.slice(5, 10));
    await api.owner.query('DELETE FROM consultation_topics WHERE consultation_id = $1', [fresh.id]);
    await api.owner.query('DELETE FROM consultations WHERE id = $1', [fresh.id]);
  });

  test('show an excerpt, never the whole note nor the restricted one', async () => {
    const long = { ...all[1]!, id: uuid(), note: 'ž'.repeat(4_000), startedAt: new Date() };
    await insertContacts(api, [long]);
    const [row] = done(await desk.get<ConsultationPage>('/api/consultations?limit=1')).items;
    expect(row).toMatchObject({ id: long.id, excerpt: 'ž'.repeat(160) });
    expect(row).not.toHaveProperty('note');
    expect(row).not.toHaveProperty('riskNote');
  });

  test.each([
    'limit=0',
    'limit=201',
    'limit=x',
    'limit=1&limit=2',
    'cursor=@',
    'from=2026-02-30',
    'nonsense=1',
    'kind=other',
    'risk=none',
    'risk=high',
    'workerId=1',
    'topic=%27',
  ])('%s is bad input', async (query) => {
    const answer = await desk.get(`/api/consultations?${query}`);
    expect([answer.status, answer.problem.code]).toEqual([400, 'input.invalid']);
    expect(fieldsOf(answer)[0]).toMatch(new RegExp(`^${query.split('=')[0]} `));
  });

  test('a cursor that is not of ours is refused at its field', async () => {
    const cursor = Buffer.from('{"at":1,"id":"x"}').toString('base64url');
    expect(fieldsOf(await desk.get(`/api/consultations?cursor=${cursor}`))).toEqual([
      'cursor cursor_unknown',
    ]);
  });

  test('of another office than one’s own are refused', async () => {
    for (const officeId of [all[0]!.officeId, uuid()]) {
      expect(fieldsOf(await desk.get(`/api/consultations?officeId=${officeId}`))).toEqual([
        'officeId not_a_choice',
      ]);
      expect(fieldsOf(await desk.post('/api/consultations/search', { officeId }))).toEqual([
        'officeId not_a_choice',
      ]);
    }
  });
});
