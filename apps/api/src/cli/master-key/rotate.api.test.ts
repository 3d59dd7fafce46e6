import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DraftKey } from '@okenko/shared/auth/auth.contract';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import pg from 'pg';
import { AuditSealer } from '../../modules/audit/audit.sealer.js';
import { AuditVerifier } from '../../modules/audit/audit.verifier.js';
import { fingerprint } from '../../platform/crypto/fitting-key.js';
import { aClosedContact, anOpenContact, done, pathOf } from '../../testing/contacts.js';
import { fingerprintIn, keyIn, startRotatingApi, vaultOf, writeKey } from '../../testing/rotating-api.js';
import type { RotatingApi } from '../../testing/rotating-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';
import { SEALED_COLUMNS } from './sealed-columns.js';

const SECRET = 'Vyhrožuje mu bratr, má klíče.';
const BEFORE = 'Předtím to vypadalo jinak.';

let rotating: RotatingApi;
let api: TestApi;
let desk: Client;
let folder: string;
let file: string;

beforeAll(async () => {
  rotating = await startRotatingApi();
  ({ api, folder, file } = rotating);
  desk = await api.as('desk_worker');
});
beforeEach(async () => {
  await api.stop();
  await rotating.start();
});
afterAll(() => rotating?.close());

const riskNote = async (id: string) => done(await desk.get<Consultation>(pathOf(id))).riskNote;
const draftKey = async () => done(await desk.get<DraftKey>('/api/auth/draft-key')).key;
const verify = () => api.app.get(AuditVerifier).verify();
const sealAll = () => api.app.get(AuditSealer).sealAll();
/** A corrected record: a restricted note as it is, and the one of the version before. */
async function aCorrectedContact(): Promise<Consultation> {
  const { id, revision } = await aClosedContact(desk, { riskNote: BEFORE });
  await api.owner.query(`UPDATE consultations SET state = 'locked' WHERE id = $1`, [id]);
  return done(
    await desk.post<Consultation>(`${pathOf(id)}/correct`, { revision, reason: 'oprava', riskNote: SECRET }),
  );
}

async function versionNote(id: string): Promise<string> {
  const { rows } = await api.owner.query<{ risk_note: Buffer }>(
    'SELECT risk_note FROM consultation_versions WHERE consultation_id = $1',
    [id],
  );
  return vaultOf(file).open('risk-note', id, rows[0]!.risk_note).toString('utf8');
}

describe('a replaced master key', () => {
  test('reads all that the former one sealed, and the former one reads nothing more', async () => {
    const plain = await anOpenContact(desk);
    const { id } = await aCorrectedContact();
    const key = await draftKey();
    const former = vaultOf(file);
    const { resealed } = await rotating.rotateBetween();
    expect(resealed).toBe(3);
    expect(await riskNote(id)).toBe(SECRET);
    expect(await versionNote(id)).toBe(BEFORE);
    expect(await riskNote(plain.id)).toBe('');
    expect(await draftKey()).toBe(key);
    const { rows } = await api.owner.query<{ risk_note: Buffer }>(
      'SELECT risk_note FROM consultations WHERE id = $1',
      [id],
    );
    expect(() => former.open('risk-note', id, rows[0]!.risk_note)).toThrow();
  });

  test('goes on reading after a second replacement, in more than one batch', async () => {
    const { id } = await aCorrectedContact();
    await api.owner.query(
      `INSERT INTO consultation_versions (consultation_id, version, replaced_at, replaced_by, reason, content, risk_note)
       SELECT consultation_id, 100 + n, replaced_at, replaced_by, reason, content, risk_note
       FROM consultation_versions v, generate_series(1, 1200) n WHERE consultation_id = $1`,
      [id],
    );
    await rotating.rotateBetween();
    const { resealed } = await rotating.rotateBetween();
    expect(resealed).toBeGreaterThan(1_200);
    expect(await riskNote(id)).toBe(SECRET);
    const { rows } = await api.owner.query<{ risk_note: Buffer }>(
      'SELECT risk_note FROM consultation_versions WHERE consultation_id = $1',
      [id],
    );
    const notes = rows.map((row) => vaultOf(file).open('risk-note', id, row.risk_note).toString('utf8'));
    expect(new Set(notes)).toEqual(new Set([BEFORE]));
    expect(notes).toHaveLength(1_201);
  });

  test('lies in the file for the same people, the former one beside it', async () => {
    const former = keyIn(file);
    const { formerFile } = await rotating.rotateBetween();
    expect(keyIn(file)).not.toEqual(former);
    expect(keyIn(formerFile!)).toEqual(former);
    expect(formerFile).toBe(`${file}.old-${fingerprintIn(formerFile!)}`);
    for (const path of [file, formerFile!]) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => /next|new/.test(name))).toEqual([]);
  });

  test('is a line of the log that every town’s officer sees', async () => {
    const { formerFile } = await rotating.rotateBetween();
    const officer = await api.as('privacy_officer');
    const list = await officer.get<{ items: object[] }>('/api/audit?action=master-key.replaced&limit=1');
    expect(list.body.items).toMatchObject([
      { actor: null, subject: null, details: { from: fingerprintIn(formerFile!), to: fingerprintIn(file) } },
    ]);
  });

  test('forgets failed sign-ins, which nobody could find again', async () => {
    await api.anonymous.post('/api/auth/sign-in', { email: 'a@b.example', password: 'x' });
    const count = async () => (await api.owner.query('SELECT FROM sign_in_failures')).rowCount;
    expect(await count()).toBeGreaterThan(0);
    await rotating.rotateBetween();
    expect(await count()).toBe(0);
  });

  test('knows every column of bytes there is', async () => {
    const { rows } = await api.owner.query<{ name: string }>(
      `SELECT c.relname || '.' || a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE a.atttypid = 'bytea'::regtype AND c.relkind IN ('r', 'p') AND c.relnamespace IN ('public'::regnamespace)`,
    );
    const sealed = Object.values(SEALED_COLUMNS).flatMap((all) =>
      all.map((one) => `${one.table}.${one.column}`),
    );
    const others = [
      'towns.crest',
      'sessions.token_hash',
      'known_devices.device_hash',
      'sign_in_failures.key',
    ];
    expect(rows.map(({ name }) => name).sort()).toEqual([...sealed, ...others].sort());
  });
});

describe('nothing is changed', () => {
  const state = async () => {
    const { rows } = await api.owner.query<Record<string, unknown>>(
      `SELECT (SELECT count(*) FROM audit.master_keys) AS keys, (SELECT count(*) FROM audit.entries
         WHERE action = 'master-key.replaced') AS lines, (SELECT md5(string_agg(risk_note::text, ',' ORDER BY id))
         FROM consultations) AS notes, (SELECT md5(string_agg(sealed::text, ',' ORDER BY user_id)) FROM draft_keys) AS drafts`,
    );
    return { ...rows[0], key: keyIn(file).toString('base64'), files: readdirSync(folder).sort() };
  };
  /** What a try says that is refused. */
  const refusal = async () => {
    const before = await state();
    const words = await rotating.rotate().then(
      () => 'done',
      (error: Error) => error.message,
    );
    expect(await state()).toEqual(before);
    return words;
  };

  test('while a server runs', async () => {
    await anOpenContact(desk, { riskNote: SECRET });
    expect(await refusal()).toMatch(/^Okénko runs: there are \d+ connections .* Stop the server/);
  });

  test('while anybody else is connected as the desk role', async () => {
    await api.stop();
    const other = new pg.Client({ connectionString: api.deskUrl });
    await other.connect();
    expect(await refusal()).toMatch(/there are 1 connections/);
    await other.end();
    await rotating.start();
  });

  test('while a backup or another replacement is at work', async () => {
    await api.stop();
    await api.owner.query('BEGIN; LOCK TABLE audit.master_keys IN ACCESS SHARE MODE');
    const words = await rotating.rotate().catch((error: Error) => error.message);
    await api.owner.query('ROLLBACK');
    expect(words).toMatch(/A backup or another replacement of the key is at work/);
    await rotating.start();
  });

  test('by a server that starts meanwhile: it waits, and then refuses the former key', async () => {
    await api.stop();
    await api.owner.query('BEGIN; LOCK TABLE audit.master_keys IN ACCESS EXCLUSIVE MODE');
    let said = '';
    const started = rotating.start().catch((error: Error) => (said = error.message));
    await sleep(500);
    expect(said).toBe('');
    const stranger = randomBytes(44);
    await api.owner.query(
      `INSERT INTO audit.master_keys SELECT max(position) + 1, $1, 0, $1, $1, $1 FROM audit.master_keys`,
      [stranger],
    );
    await api.owner.query('COMMIT');
    await started;
    expect(said).toMatch(new RegExp(`^The database belongs to the master key ${fingerprint(stranger)}`));
    await api.owner.query('DELETE FROM audit.master_keys WHERE public_key = $1', [stranger]);
    await rotating.start();
  });

  test('with the key of another database', async () => {
    const right = keyIn(file);
    await api.stop();
    writeKey(file, randomBytes(32));
    expect(await refusal()).toMatch(/^The database belongs to the master key [0-9a-f]{12}, but/);
    await expect(rotating.start()).rejects.toThrow(/belongs to the master key/);
    writeKey(file, right);
    await rotating.start();
  });

  test('when something does not open', async () => {
    const { id } = await anOpenContact(desk, { riskNote: SECRET });
    const harm = `UPDATE consultations SET risk_note = overlay(risk_note PLACING '\\x00' FROM 20) WHERE id = $1`;
    const { rows } = await api.owner.query('SELECT risk_note FROM consultations WHERE id = $1', [id]);
    await api.owner.query(harm, [id]);
    await api.stop();
    const words = await rotating.rotate().catch((error: Error) => error.message);
    expect(words).toBe(
      `What is sealed in consultations for ${id} does not open with the present key. Nothing was changed.`,
    );
    await api.owner.query('UPDATE consultations SET risk_note = $2 WHERE id = $1', [id, rows[0].risk_note]);
    // The key that was to come is kept for the next try.
    const left = keyIn(`${file}.next`);
    await rotating.rotate();
    expect(keyIn(file)).toEqual(left);
    await rotating.start();
    expect(await riskNote(id)).toBe(SECRET);
  });
});

describe('broken off', () => {
  let id: string;
  let former: Buffer;

  beforeEach(async () => {
    ({ id } = await aCorrectedContact());
    former = keyIn(file);
    await api.stop();
  });

  /** The server starts with what the file holds, and all can be read. */
  const startsAndReads = async () => {
    await rotating.start();
    expect(await riskNote(id)).toBe(SECRET);
    expect(await versionNote(id)).toBe(BEFORE);
    await sealAll();
    expect((await verify()).breaks).toEqual([]);
    await api.stop();
  };
  const finishes = async () => {
    const next = existsSync(`${file}.next`) ? keyIn(`${file}.next`) : null;
    const rotated = await rotating.rotate();
    if (next !== null) expect(keyIn(file)).toEqual(next);
    expect(keyIn(rotated.formerFile!)).toEqual(former);
    expect(existsSync(`${file}.next`)).toBe(false);
    await startsAndReads();
    await rotating.start();
    return rotated;
  };
  /** The last step of the transaction fails, as it does when the process or the database ends in the middle. */
  const failInDatabase = async () => {
    await api.owner.query(`
      CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'power cut'; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON audit.entries FOR EACH ROW EXECUTE FUNCTION fail()`);
    await expect(rotating.rotate()).rejects.toThrow('power cut');
    await api.owner.query('DROP TRIGGER fail ON audit.entries; DROP FUNCTION fail()');
  };

  test('while the next key is written: half a file under another name harms nothing', async () => {
    writeFileSync(`${file}.1.new`, 'half');
    await startsAndReads();
    await finishes();
    rmSync(`${file}.1.new`);
  });

  test('before the database has its new key: the former one goes on', async () => {
    await failInDatabase();
    expect(existsSync(`${file}.next`)).toBe(true);
    await startsAndReads();
    expect((await finishes()).resealed).not.toBeNull();
  });

  test('after that, before the files change: the server says so, the same command finishes', async () => {
    await rotating.rotate(true);
    expect(keyIn(file)).toEqual(former);
    await expect(rotating.start()).rejects.toThrow(/run npm run key:rotate again: it finishes/);
    expect((await finishes()).resealed).toBeNull();
  });

  test('when the former key is kept already', async () => {
    await rotating.rotate(true);
    copyFileSync(file, `${file}.old-${fingerprintIn(file)}`);
    await expect(rotating.start()).rejects.toThrow(/broken off/);
    await finishes();
  });

  test('when all is done: one more try is one more key', async () => {
    await rotating.rotate(true);
    renameSync(file, `${file}.old-${fingerprintIn(file)}`);
    renameSync(`${file}.next`, file);
    await startsAndReads();
    former = keyIn(file);
    await finishes();
  });
});
