import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Consultation, ConsultationPage } from '@okenko/shared/consultations/consultations.contract';
import { aTown, anOffice } from '../../testing/builders.js';
import { aClosedContact, done, pathOf } from '../../testing/contacts.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

let api: TestApi;
let desk: Client;
let record: Consultation;
let number: string;

beforeAll(async () => {
  api = await startApi();
  desk = await api.as('desk_worker');
  record = await aClosedContact(desk, { note: 'Nájem.' });
  number = record.contactNo!;
});
afterAll(() => api?.close());

const search = async (client: Client, text: string, fields: object = {}): Promise<ConsultationPage> =>
  done(await client.post<ConsultationPage>('/api/consultations/search', { text, ...fields }));
const idsOf = async (client: Client, text: string, fields: object = {}) =>
  (await search(client, text, fields)).items.map(({ id }) => id);

describe('a contact number', () => {
  test('finds its record, however it is typed', async () => {
    const [prefix, year, digits] = number.split('-') as [string, string, string];
    const short = String(Number(digits));
    const typed = [
      number,
      ` ${number.toLowerCase()} `,
      `${prefix}-${year}-${short}`,
      `${prefix} ${year} ${digits}`,
      `${prefix.toLowerCase()}${year}${digits}`,
      `${prefix} ${year}–${short}`,
    ];
    for (const text of typed) expect([text, await idsOf(desk, text)]).toEqual([text, [record.id]]);
    expect(await search(desk, number)).toMatchObject({
      items: [{ id: record.id, contactNo: number, excerpt: 'Nájem.' }],
      next: null,
    });
  });

  test('finds a colleague’s record in the office, one that was opened again, and within filters only', async () => {
    const colleague = await api.as('desk_worker');
    expect(await idsOf(colleague, number)).toEqual([record.id]);
    expect(await idsOf(colleague, number, { channel: record.channel, kind: 'consultation' })).toEqual([
      record.id,
    ]);
    expect(await idsOf(colleague, number, { kind: 'empty' })).toEqual([]);
    const again = await aClosedContact(desk);
    done(await desk.post(`${pathOf(again.id)}/reopen`, { revision: again.revision, reason: 'chybí téma' }));
    expect(await idsOf(colleague, again.contactNo!)).toEqual([again.id]);
  });

  test('that nobody has finds nothing', async () => {
    const [prefix, year] = number.split('-') as [string, string];
    expect(await search(desk, `${prefix}-${year}-999999`)).toEqual({ items: [], next: null });
    expect(await search(desk, `XX-${year}-000001`)).toEqual({ items: [], next: null });
  });

  test('of another office, or of another town with the same number, finds nothing', async () => {
    const branch = await anOffice(api.owner, api.town.id);
    const away = await api.as('desk_worker', { officeIds: [branch], officeId: branch });
    const lead = await api.as('lead', { officeIds: [branch], officeId: branch });
    const town = await aTown(api.owner);
    const stranger = await api.as('desk_worker', { town });
    for (const client of [away, lead, stranger]) expect(await idsOf(client, number)).toEqual([]);
    const theirs = await aClosedContact(stranger);
    await api.owner.query('UPDATE consultations SET contact_no = $1 WHERE id = $2', [number, theirs.id]);
    expect(await idsOf(stranger, number)).toEqual([theirs.id]);
    expect(await idsOf(desk, number)).toEqual([record.id]);
  });

  test('finds a specialist’s own record, held or recorded, and no colleague’s', async () => {
    const specialist = await api.as('specialist');
    expect(await idsOf(specialist, number)).toEqual([]);
    const held = await aClosedContact(desk, { workerId: specialist.userId });
    const recorded = await aClosedContact(specialist);
    for (const { id, contactNo } of [held, recorded])
      expect(await idsOf(specialist, contactNo!)).toEqual([id]);
  });

  test('that a note names is found there where no record has it', async () => {
    const quoting = await aClosedContact(desk, { note: 'Navazuje na ZAKON 2006 000108.' });
    expect(await idsOf(desk, 'zakon 2006 000108')).toEqual([quoting.id]);
    const naming = await aClosedContact(desk, { note: `Navazuje na ${number}.` });
    expect(await idsOf(desk, number)).toEqual([record.id]);
    expect(await idsOf(desk, `navazuje ${number}`)).toEqual([naming.id]);
  });

  test('is in the log as a search like any other, never as what was typed', async () => {
    const worker = await api.as('desk_worker');
    await search(worker, number, { kind: 'consultation' });
    const { rows } = await api.owner.query<{ line: string; details: object }>(
      `SELECT e::text AS line, details FROM audit.entries e WHERE actor_id = $1 AND action = 'consultation.searched'`,
      [worker.userId],
    );
    expect(rows.map(({ details }) => details)).toEqual([{ filters: ['kind'], found: 1 }]);
    expect(rows[0]!.line).not.toContain(number);
  });
});
