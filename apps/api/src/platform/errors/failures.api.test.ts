import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { refusal } from '../../testing/answers.js';
import { anOpenContact, close, pathOf, save } from '../../testing/contacts.js';
import { testDatabaseUrl } from '../../testing/database-urls.js';
import { eventually } from '../../testing/eventually.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

/** Words that must not be found in any line the server prints. */
const TYPED = [
  'Novotná',
  'Žehličková',
  'zehlickova',
  'jana.typed@okenko.test',
  'heslo-typed',
  'hledané-slovo',
];

let api: TestApi;
let desk: Client;
let printed: string[];

beforeAll(async () => {
  api = await startApi();
  desk = await api.as('desk_worker', { name: 'Novotná Žehličková' });
});
beforeEach(() => {
  printed = [];
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => api?.close());

function tellsNothingTyped(): void {
  for (const word of TYPED) expect([word, printed.join('').includes(word)]).toEqual([word, false]);
}
const note = TYPED.join(' ');

describe('a fault of the server', () => {
  test('is a 500 that says nothing, a line in the log that says where, and nothing half done', async () => {
    const record = await anOpenContact(desk, { note });
    await api.owner.query('ALTER TABLE audit.entries RENAME TO gone');
    const answers = [
      await desk.put(pathOf(uuid()), { revision: 0, note, riskNote: note }),
      await close(desk, record.id, 1),
      await desk.post('/api/consultations/search', { text: 'hledané-slovo' }),
      await api.anonymous.post('/api/auth/sign-in', { email: await emailOf(desk), password: 'heslo-typed' }),
    ];
    await api.owner.query('ALTER TABLE audit.gone RENAME TO entries');
    for (const answer of answers) {
      expect(refusal(answer)).toEqual([500, 'server.failed']);
      expect(Object.keys(answer.problem).sort()).toEqual(['code', 'requestId', 'status', 'title', 'type']);
      expect(printed.join('')).toContain(answer.problem.requestId);
    }
    expect(printed.join('')).toMatch(/42P01/);
    tellsNothingTyped();
    expect((await desk.get(pathOf(record.id))).body).toMatchObject({ state: 'open', revision: 1, note });
    const left = await api.owner.query('SELECT count(*)::int AS count FROM consultations');
    expect(left.rows).toEqual([{ count: 1 }]);
    expect((await close(desk, record.id, 1)).status).toBe(200);
  });

  test('while a number is taken leaves the contact open and the process alive', async () => {
    const records = [await anOpenContact(desk), await anOpenContact(desk)];
    await api.owner.query('ALTER TABLE contact_numbers RENAME TO gone');
    await api.owner.query(`UPDATE offices SET time_zone = time_zone`);
    const used = await Promise.all(
      Array.from({ length: 12 }, async () => close(desk, (await anOpenContact(desk)).id, 1)),
    );
    expect(used.some(({ status }) => status === 500)).toBe(true);
    await api.owner.query('ALTER TABLE gone RENAME TO contact_numbers');
    for (const { id } of records) expect((await close(desk, id, 1)).status).toBe(200);
    tellsNothingTyped();
  });
});

describe('a database that goes away', () => {
  async function cutConnections(): Promise<void> {
    const admin = new pg.Client({ connectionString: testDatabaseUrl('ADMIN', 'postgres') });
    await admin.connect();
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'okenko_desk'`,
      [new URL(api.deskUrl).pathname.slice(1)],
    );
    await admin.end();
  }

  test('is told as busy or not at all, and the server goes on when it is back', async () => {
    const record = await anOpenContact(desk, { note });
    for (let round = 0; round < 5; round += 1) {
      const asked = Promise.all(
        Array.from({ length: 12 }, (_, place) =>
          place % 2 === 0
            ? save(desk, { ...record, revision: 0 }, { note: `${note} ${place}` })
            : desk.post('/api/consultations/search', { text: 'hledané-slovo' }),
        ),
      );
      await cutConnections();
      for (const answer of await asked) expect([200, 409, 503]).toContain(answer.status);
    }
    await eventually(
      () => desk.get('/api/health/ready'),
      ({ status }) => status === 200,
    );
    const after = await eventually(
      () => desk.get(pathOf(record.id)),
      ({ status }) => status === 200,
    );
    expect(after.body).toMatchObject({ revision: 1, note });
    tellsNothingTyped();
  });
});

async function emailOf(client: Client): Promise<string> {
  const found = await api.owner.query<{ email: string }>('SELECT email FROM users WHERE id = $1', [
    client.userId,
  ]);
  return found.rows[0]!.email;
}
