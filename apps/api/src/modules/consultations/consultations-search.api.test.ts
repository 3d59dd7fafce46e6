import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { SEARCH_TEXT_MAX } from '@okenko/shared/consultations/consultations.contract';
import type { ConsultationPage } from '@okenko/shared/consultations/consultations.contract';
import { v7 as uuid } from 'uuid';
import { fieldsOf } from '../../testing/answers.js';
import { aClosedContact, anOpenContact, done } from '../../testing/contacts.js';
import { insertContacts } from '../../testing/insert-contacts.js';
import type { Inserted } from '../../testing/insert-contacts.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';
import { WALKED } from './list-statement.js';

let api: TestApi;
let crowded: TestApi;
let desk: Client;

beforeAll(async () => {
  [api, crowded] = [await startApi(), await startApi()];
  desk = await api.as('desk_worker');
});
afterAll(() => Promise.all([api?.close(), crowded?.close()]));

const search = async (text: string, fields: object = {}): Promise<ConsultationPage> =>
  done(await desk.post<ConsultationPage>('/api/consultations/search', { text, ...fields }));
const idsOf = async (text: string) => (await search(text)).items.map(({ id }) => id);

describe('free text', () => {
  test.each([
    ['Má exekuci na účtu u banky.', ['exekuce', 'EXEKUCÍ', 'na banka', 'účtu']],
    ['Hledá azylový dům pro matku s dětmi.', ['azylovy dum', 'azylového', 'matka', 'dětmi']],
    [
      'Zadłużenie czynszowe, grozi eksmisja z mieszkania.',
      ['zadluzenia', 'czynsz', 'eksmisji', 'mieszkaniu'],
    ],
    ['Łóżko w noclegowni, święta w domu.', ['lozko', 'noclegownia', 'swieta']],
    ['Spí za městem na łące, přes łąkę od ratusza.', ['łąka', 'laka', 'łąkami']],
    ['Dostal výpověď z nájmu.', ['vypoved najem', 'nájmem', 'nájmu']],
    ['Asked about a shelter for tenants, form 108/2006.', ['shelters', 'tenant', '2006', '108']],
    [
      'Volal z čísla uvedeného na jana.mala@okenko.test a http://obec.test/nouze',
      ['jana', 'okenko', 'nouze'],
    ],
    ['Straße, œuvre a 50% sleva', ['strasse', 'oeuvre', '50%']],
  ])('%s', async (note, texts) => {
    const { id } = await aClosedContact(desk, { note });
    for (const text of texts) expect([text, await idsOf(text)]).toEqual([text, [id]]);
    for (const text of ['nic takového', `${texts[0]} neexistuje`]) expect(await idsOf(text)).toEqual([]);
  });

  test('finds a note as it was closed, not what is still being written', async () => {
    await anOpenContact(desk, { note: 'rozepsanost' });
    expect(await idsOf('rozepsanost')).toEqual([]);
  });

  test('that is empty is a plain list, without a word that can be searched it finds nothing', async () => {
    const plain = done(await desk.get<ConsultationPage>('/api/consultations'));
    for (const text of ['', '   ']) expect(await search(text)).toEqual(plain);
    for (const text of ['!?', 'a']) expect(await search(text)).toEqual({ items: [], next: null });
  });

  test.each([
    `'; DROP TABLE consultations; --`,
    `' OR '1'='1`,
    'exekuc:* | !x',
    '%_%',
    String.raw`\x00\u0000 $1 $$`,
    '<script>alert(1)</script>',
    '((((',
    '🚲'.repeat(30),
    'á'.repeat(SEARCH_TEXT_MAX),
    'é̋̋̋',
  ])('%s is a text like any other', async (text) => {
    expect(await idsOf(`${text} neznámo`.slice(-SEARCH_TEXT_MAX))).toEqual([]);
    const { id } = await aClosedContact(desk, { note: `nářek ${text} konec` });
    expect(await idsOf('nářek')).toContain(id);
    await api.owner.query(`UPDATE consultations SET note_words = '' WHERE id = $1`, [id]);
  });

  test.each([
    [{ text: 'x'.repeat(SEARCH_TEXT_MAX + 1) }, 'text too_long'],
    [{ text: 'a\u0000b' }, 'text unreadable_characters'],
    [{ text: 'a\ud800b' }, 'text unreadable_characters'],
    [{ text: 'two\nlines' }, 'text one_line'],
    [{ text: ['x'] }, 'text wrong_type'],
    [{ txt: 'x' }, 'txt unknown_field'],
  ])('%j is bad input', async (body, field) => {
    const answer = await desk.post('/api/consultations/search', body);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
  });
});

describe('a frequent word and a rare one among many records', () => {
  const MANY = WALKED + 300;
  const at = (place: number) => new Date(Date.parse('2025-01-01T08:00:00Z') + place * 60_000);

  test('are both found, newest first, page by page to the end', async () => {
    const worker = await crowded.as('desk_worker');
    const rare = new Set([3, 200, MANY - 1]);
    const contacts = Array.from({ length: MANY }, (_, place): Inserted => ({
      id: uuid(),
      officeId: crowded.town.officeId,
      workerId: worker.userId,
      kind: 'consultation',
      state: 'locked',
      channel: 'walk_in',
      topics: ['0101'],
      area: 'unknown',
      outcome: 'referred',
      note: rare.has(place) ? 'bydlení vzácnost' : 'bydlení',
      startedAt: at(place),
    }));
    await insertContacts(crowded, contacts);
    const walk = async (text: string): Promise<string[]> => {
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const page: ConsultationPage = done(
          await worker.post<ConsultationPage>('/api/consultations/search', {
            text,
            limit: 200,
            ...(cursor === null ? {} : { cursor }),
          }),
        );
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      return ids;
    };
    const newestFirst = contacts.toReversed();
    expect(await walk('vzácnosti')).toEqual(
      newestFirst.filter(({ note }) => note.includes('vzácnost')).map(({ id }) => id),
    );
    expect(await walk('bydlením')).toEqual(newestFirst.map(({ id }) => id));
  });
});

describe('what was searched', () => {
  test('is in the log as a search, never in its words; each page is traced', async () => {
    const worker = await api.as('desk_worker');
    await aClosedContact(worker, { note: 'Tajemka jedna' });
    await aClosedContact(worker, { note: 'Tajemka dvě' });
    const ask = (more: object) =>
      worker.post<ConsultationPage>('/api/consultations/search', { text: 'tajemka', limit: 1, ...more });
    const first = done(await ask({ channel: 'walk_in' }));
    done(await ask({ channel: 'walk_in', cursor: first.next }));
    done(await ask({ text: '' }));
    const lines = await api.owner.query<{ line: string; details: object }>(
      `SELECT e::text AS line, details FROM audit.entries e WHERE actor_id = $1 AND action = 'consultation.searched'`,
      [worker.userId],
    );
    expect(lines.rows.map(({ details }) => details)).toEqual([
      { filters: ['channel'], found: 1 },
      { filters: ['channel'], found: 1 },
    ]);
    expect(lines.rows[0]!.line.toLowerCase()).not.toContain('tajemk');
  });

  test('is in no line that the server prints', async () => {
    const printed: string[] = [];
    const spy = jest
      .spyOn(process.stdout, 'write')
      .mockImplementation((chunk) => printed.push(String(chunk)) > 0);
    await search('šeptanda', { channel: 'email' });
    await desk.post('/api/consultations/search', { text: 'šeptanda\u0000' });
    spy.mockRestore();
    expect(printed.join('')).not.toMatch(/septand|šeptand/i);
  });
});
