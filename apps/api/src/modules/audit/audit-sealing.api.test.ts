import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { Clock } from '../../platform/clock/clock.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Database } from '../../platform/database/database.js';
import type { Statement, Tx } from '../../platform/database/database.js';
import { Periodic } from '../../platform/jobs/periodic.js';
import { testDatabaseUrl } from '../../testing/database-urls.js';
import { eventually } from '../../testing/eventually.js';
import { startApi } from '../../testing/start-api.js';
import type { TestApi } from '../../testing/start-api.js';
import { AuditSealer } from './audit.sealer.js';
import { AuditService, systemActor } from './audit.service.js';
import { AuditVerifier } from './audit.verifier.js';

let api: TestApi;
let server: pg.Client;
let sealer: AuditSealer;

beforeAll(async () => {
  api = await startApi();
  // The product's own chores stop: here a test says when lines are sealed.
  await api.app.get(Periodic).beforeApplicationShutdown();
  server = new pg.Client({
    connectionString: testDatabaseUrl('ADMIN', new URL(api.deskUrl).pathname.slice(1)),
  });
  await server.connect();
  // Whoever owns the whole server is bound by no foreign key.
  await server.query('SET session_replication_role = replica');
});
beforeEach(async () => {
  await server.query('TRUNCATE audit.entries, audit.seals, audit.signatures RESTART IDENTITY');
  sealer = aSealer();
});
afterEach(() => api.setNow(null));
afterAll(async () => {
  await server?.end();
  await api?.close();
});

/** The sealer of another process, which remembers nothing. */
function aSealer(): AuditSealer {
  const { app } = api;
  return new AuditSealer(app.get(Database), app.get(Vault), app.get(Clock), app.get(Periodic));
}
const verify = async () => {
  const { sealed, waiting, ...found } = await api.app.get(AuditVerifier).verify();
  const total = (counts: typeof sealed) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { ...found, sealedEntries: total(sealed), waiting: total(waiting) };
};
const write = async (count: number) => {
  for (let round = 0; round < count; round += 1)
    await api.app
      .get(AuditService)
      .recordAlone(systemActor(api.town.id), { action: 'test.line', details: { round, name: 'ř' } });
};
const sealAll = () => sealer.sealAll();
const sealedLines = async (count: number) => {
  await write(count);
  await sealAll();
};
const breaksAfter = async (tampering: string) => {
  await server.query(tampering);
  return (await verify()).breaks.map(({ what, seal }) => `${what} ${seal}`);
};

describe('sealing', () => {
  const WAITING = `SELECT backend_xid IS NOT NULL AS seen FROM pg_stat_activity
                   WHERE datname = current_database() AND wait_event_type = 'Lock'`;

  test('chains every committed line once, in order, without gaps', async () => {
    await sealedLines(5);
    await sealedLines(3);
    expect(await verify()).toMatchObject({ intact: true, sealedEntries: 8, waiting: 0, breaks: [] });
    const seals = await api.owner.query<{ seq: string; entry_id: string }>(
      'SELECT seq, entry_id FROM audit.seals ORDER BY seq',
    );
    expect(seals.rows.map(({ seq }) => Number(seq))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('by several processes at once makes one chain', async () => {
    const others = [aSealer(), aSealer(), aSealer()];
    for (let round = 0; round < 6; round += 1) {
      await write(4);
      await Promise.all([sealer, ...others].map((each) => each.sealAll()));
    }
    await sealAll();
    expect(await verify()).toMatchObject({ intact: true, sealedEntries: 24, waiting: 0 });
  });

  test('does not skip a line that got its number early and commits late', async () => {
    const slow = new pg.Client({ connectionString: api.deskUrl });
    await slow.connect();
    await slow.query('BEGIN');
    await slow.query(`INSERT INTO audit.entries (town_id, action) VALUES ($1, 'test.slow')`, [api.town.id]);
    for (let round = 0; round < 4; round += 1) await sealedLines(2);
    expect(await verify()).toMatchObject({ sealedEntries: 8, waiting: 0 });
    await slow.query('COMMIT');
    await slow.end();
    await sealAll();
    expect(await verify()).toMatchObject({ intact: true, sealedEntries: 9, waiting: 0 });
  });

  test.each<[string, (audit: AuditService) => Promise<void>]>([
    ['alone', (audit) => audit.recordAlone(systemActor(api.town.id), { action: 'test.line' })],
    [
      'first in a transaction',
      (audit) =>
        api.app
          .get(Database)
          .transaction((tx) => audit.record(tx, systemActor(api.town.id), { action: 'test.line' })),
    ],
    ['once', (audit) => audit.recordOnce(systemActor(api.town.id), { action: 'test.line' }, 60)],
  ])('sees the writer of a line that is written %s before the line has its number', async (_, record) => {
    // The number waits for who changes where numbers come from.
    await api.owner.query('BEGIN; ALTER SEQUENCE audit.entries_id_seq CACHE 1');
    const written = record(api.app.get(AuditService));
    const waiting = async () => (await server.query<{ seen: boolean }>(WAITING)).rows;
    const rows = await eventually(waiting, ({ length }) => length > 0).finally(() =>
      api.owner.query('COMMIT'),
    );
    await written;
    expect(rows).toEqual([{ seen: true }]);
  });

  test('knows nothing of what was rolled back', async () => {
    const { app } = api;
    const failing = app.get(Database).transaction(async (tx) => {
      await app.get(AuditService).record(tx, systemActor(api.town.id), { action: 'test.undone' });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await sealedLines(2);
    expect(await verify()).toMatchObject({ intact: true, sealedEntries: 2, waiting: 0 });
  });
});

describe('verifying while lines are sealed', () => {
  /** The database for a verifier, in which all lines are sealed while the chain has just been walked. */
  const sealedMeanwhile = (database: Database): Database =>
    Object.create(database, {
      run: {
        value: async (tx: Tx, statement: Statement, values: unknown[]) => {
          const rows = await database.run(tx, statement, values);
          if (statement.name === 'audit-verify-links') await sealAll();
          return rows;
        },
      },
    }) as Database;

  test('tells each line once, as it stood at the beginning', async () => {
    await sealedLines(2);
    await write(3);
    const { app } = api;
    const verifier = new AuditVerifier(sealedMeanwhile(app.get(Database)), app.get(Vault));
    const { intact, sealed, waiting } = await verifier.verify();
    const { id } = api.town;
    expect([intact, sealed.get(id), waiting.get(id)]).toEqual([true, 2, 3]);
    expect(await verify()).toMatchObject({ intact: true, sealedEntries: 5, waiting: 0 });
  });
});

describe('tampering, even by who owns the server', () => {
  beforeEach(() => sealedLines(5));

  test.each([
    [
      'a changed line',
      `UPDATE audit.entries SET actor_id = gen_random_uuid() WHERE id = 3`,
      ['entry_changed 3'],
    ],
    ['an emptied reason', `UPDATE audit.entries SET reason = '' WHERE id = 2`, ['entry_changed 2']],
    [
      'another moment',
      `UPDATE audit.entries SET at = at + interval '1 microsecond' WHERE id = 5`,
      ['entry_changed 5'],
    ],
    [
      'another detail',
      `UPDATE audit.entries SET details = details || '{"round": 9}' WHERE id = 1`,
      ['entry_changed 1'],
    ],
    ['a removed line', `DELETE FROM audit.entries WHERE id = 3`, ['entry_missing 3']],
    [
      'a line removed with its seal',
      `DELETE FROM audit.seals WHERE seq = 3; DELETE FROM audit.entries WHERE id = 3`,
      ['chain_broken 4'],
    ],
    [
      'a removed beginning',
      `DELETE FROM audit.seals WHERE seq = 1; DELETE FROM audit.entries WHERE id = 1`,
      ['chain_broken 2'],
    ],
    [
      'two lines swapped',
      `UPDATE audit.seals SET entry_id = -2 WHERE entry_id = 2; UPDATE audit.seals SET entry_id = 2 WHERE entry_id = 4;
       UPDATE audit.seals SET entry_id = 4 WHERE entry_id = -2`,
      ['entry_changed 2', 'entry_changed 4'],
    ],
    [
      'a forged seal',
      `UPDATE audit.seals SET hash = sha256('x') WHERE seq = 3`,
      ['entry_changed 3', 'entry_changed 4'],
    ],
    [
      'a line slipped in long ago and never sealed',
      `INSERT INTO audit.entries (id, at, action) OVERRIDING SYSTEM VALUE VALUES (-5, now() - interval '1 hour', 'test.forged')`,
      ['never_sealed '],
    ],
  ])('%s is found where it is', async (_, tampering, breaks) =>
    expect(await breaksAfter(tampering)).toEqual(breaks),
  );
});

describe('the desk’s role in the database', () => {
  test.each(['entries', 'seals', 'signatures'])('may not change, remove or empty audit.%s', async (table) => {
    await sealedLines(1);
    const desk = new pg.Client({ connectionString: api.deskUrl });
    await desk.connect();
    const column = table === 'entries' ? 'action' : 'hash';
    for (const statement of [
      `UPDATE audit.${table} SET ${column} = ${column}`,
      `DELETE FROM audit.${table}`,
      `TRUNCATE audit.${table} CASCADE`,
      `DROP TABLE audit.${table} CASCADE`,
      `ALTER TABLE audit.${table} ADD COLUMN x int`,
    ])
      await expect(desk.query(statement)).rejects.toMatchObject({ code: '42501' });
    await desk.end();
  });

  test('may neither delete consultations, versions or code lists, nor rewrite a version or a reason', async () => {
    const desk = new pg.Client({ connectionString: api.deskUrl });
    await desk.connect();
    for (const statement of [
      'DELETE FROM consultations',
      'DELETE FROM consultation_versions',
      'UPDATE consultation_versions SET reason = reason',
      'DELETE FROM consultation_reopenings',
      'UPDATE consultation_reopenings SET reason = reason',
      'DELETE FROM codelist_entries',
      'TRUNCATE consultations CASCADE',
    ])
      await expect(desk.query(statement)).rejects.toMatchObject({ code: '42501' });
    await desk.end();
  });
});

describe('the signature of a day', () => {
  const tomorrow = () => api.setNow(new Date(Date.now() + 24 * 3_600_000));

  test('is made once the day is over, holds, and is made once', async () => {
    await sealedLines(3);
    tomorrow();
    await sealAll();
    await sealAll();
    const found = await verify();
    expect(found.intact).toBe(true);
    expect(found.signedDays).toBeGreaterThan(0);
    const days = await api.owner.query('SELECT day FROM audit.signatures');
    expect(days.rows).toHaveLength(found.signedDays);
  });

  test('is made by the next batch where the one that made it was lost', async () => {
    await sealedLines(3);
    tomorrow();
    await write(1);
    let isLost = false;
    const database = api.app.get(Database);
    const losing = Object.create(database, {
      run: {
        value: (tx: Tx, statement: Statement, values: unknown[]) => {
          if (statement.name !== 'audit-append' || isLost) return database.run(tx, statement, values);
          isLost = true;
          return Promise.reject(new Error('connection lost'));
        },
      },
    }) as Database;
    const { app } = api;
    sealer = new AuditSealer(losing, app.get(Vault), app.get(Clock), app.get(Periodic));
    await expect(sealAll()).rejects.toThrow('connection lost');
    await sealAll();
    expect(await verify()).toMatchObject({ intact: true, sealedEntries: 4, signedDays: 1 });
  });

  test.each([
    ['forged', `UPDATE audit.signatures SET signature = sha512('x')`],
    ['of another day', `UPDATE audit.signatures SET day = day - 400`],
    ['of another head', `UPDATE audit.signatures SET hash = sha256('x')`],
    ['of a seal that is gone', `UPDATE audit.signatures SET seq = 999`],
    [
      'by another key',
      `UPDATE audit.signatures SET signature = substring(signature FROM 33) || substring(signature FOR 32)`,
    ],
  ])('%s is found', async (_, tampering) => {
    await sealedLines(3);
    tomorrow();
    await sealAll();
    expect(await breaksAfter(tampering)).toContainEqual(expect.stringMatching(/^signature_wrong/));
  });

  test('shows a whole chain that was written anew', async () => {
    await sealedLines(3);
    tomorrow();
    await sealAll();
    await api.owner.query(
      `UPDATE audit.entries SET reason = 'rewritten' WHERE id = 1; DELETE FROM audit.seals`,
    );
    sealer = aSealer();
    await sealAll();
    const found = await verify();
    expect(found.breaks.map(({ what }) => what)).toContain('signature_wrong');
    expect(found.breaks.map(({ what }) => what)).not.toContain('entry_changed');
  });
});
