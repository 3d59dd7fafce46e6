import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { AuditSealer } from '../../modules/audit/audit.sealer.js';
import { AuditVerifier } from '../../modules/audit/audit.verifier.js';
import { headOfDay } from '../../modules/audit/audit-chain.js';
import { Vault } from '../../platform/crypto/vault.js';
import { anOpenContact } from '../../testing/contacts.js';
import { startRotatingApi, vaultOf } from '../../testing/rotating-api.js';
import type { RotatingApi } from '../../testing/rotating-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

let rotating: RotatingApi;
let api: TestApi;
let desk: Client;
let former: Vault;

beforeAll(async () => {
  rotating = await startRotatingApi();
  ({ api } = rotating);
  desk = await api.as('desk_worker');
  await signedDays(2, 0);
  former = vaultOf(rotating.file);
  await rotating.rotateBetween();
  await signedDays(2, 10);
  await rotating.rotateBetween();
  await signedDays(2, 20);
});
afterAll(() => rotating?.close());

const verify = () => api.app.get(AuditVerifier).verify();
/** Something is written, and days go by, each of which is signed. */
const signedDays = async (count: number, from: number) => {
  await anOpenContact(desk);
  for (let day = 1; day <= count; day += 1) {
    api.setNow(new Date(Date.now() + (from + day) * 86_400_000));
    await api.app.get(AuditSealer).sealAll();
  }
  api.setNow(null);
};

describe('the audit log over a replacement', () => {
  /** What the check says after tampering, which is then undone. */
  const tampered = async (...statements: [string, unknown[]?][]) => {
    await api.owner.query(
      'CREATE TABLE kept_keys AS TABLE audit.master_keys; CREATE TABLE kept AS TABLE audit.signatures',
    );
    for (const [text, values] of statements) await api.owner.query(text, values);
    const found = await verify();
    await api.owner.query(`
      DELETE FROM audit.master_keys; INSERT INTO audit.master_keys TABLE kept_keys; DROP TABLE kept_keys;
      DELETE FROM audit.signatures; INSERT INTO audit.signatures TABLE kept; DROP TABLE kept`);
    expect((await verify()).intact).toBe(true);
    return found.kinds;
  };
  const linkAt = async (order: 'ASC' | 'DESC') =>
    (
      await api.owner.query<{ seq: string; hash: Buffer }>(
        `SELECT seq, hash FROM audit.seals ORDER BY seq ${order} LIMIT 1`,
      )
    ).rows[0]!;
  const signedBy = (vault: Vault, { seq, hash }: { seq: string; hash: Buffer }): [string, unknown[]] => [
    'INSERT INTO audit.signatures VALUES ($1, $2, $3, $4, $5)',
    ['2040-01-01', seq, hash, vault.publicKey(), vault.sign(headOfDay('2040-01-01', seq, hash))],
  ];

  test('signatures of every key hold', async () => {
    const { rows } = await api.owner.query('SELECT DISTINCT public_key FROM audit.signatures');
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(await verify()).toMatchObject({ intact: true, breaks: [] });
  });

  test('a signature by an unknown key is found', async () => {
    const stranger = new Vault({ masterKey: randomBytes(32) });
    expect(await tampered(signedBy(stranger, await linkAt('DESC')))).toEqual(['signature_wrong']);
  });

  test('a former key that was stolen signs nothing later than its own time', async () => {
    expect(await tampered(signedBy(former, await linkAt('ASC')))).toEqual([]);
    expect(await tampered(signedBy(former, await linkAt('DESC')))).toEqual(['signature_wrong']);
  });

  test('a key that nobody vouched for is found, whoever signs with it', async () => {
    const stranger = new Vault({ masterKey: randomBytes(32) });
    const { seq, hash } = await linkAt('DESC');
    const own = stranger.sign(Buffer.from('x'));
    const add: [string, unknown[]] = [
      `INSERT INTO audit.master_keys SELECT max(position) + 1, $1, $2, $3, $4, $4 FROM audit.master_keys`,
      [stranger.publicKey(), seq, hash, own],
    ];
    expect(await tampered(add, signedBy(stranger, { seq, hash }))).toContain('key_unvouched');
  });

  test.each([
    ['the first key swapped', `UPDATE audit.master_keys SET public_key = sha256('x') WHERE position = 1`],
    ['the first key removed', `DELETE FROM audit.master_keys WHERE position = 1`],
    [
      'a middle key removed',
      `DELETE FROM audit.master_keys WHERE position = (SELECT max(position) - 1 FROM audit.master_keys)`,
    ],
    [
      'the last key removed',
      `DELETE FROM audit.master_keys WHERE position = (SELECT max(position) FROM audit.master_keys)`,
    ],
    ['another head vouched for', `UPDATE audit.master_keys SET hash = sha256('x') WHERE position > 1`],
    ['a later end of the former key', `UPDATE audit.master_keys SET seq = seq + 1 WHERE position > 1`],
    [
      'a signature of the former key forged',
      `UPDATE audit.master_keys SET signed_by_former = signed_by_itself WHERE position > 1`,
    ],
    [
      'a signature of the new key forged',
      `UPDATE audit.master_keys SET signed_by_itself = signed_by_former WHERE position > 1`,
    ],
  ])('%s is found', async (_, statement) => {
    expect(await tampered([statement])).toContain('key_unvouched');
  });

  test('all keys forgotten: the signatures of former ones count no more', async () => {
    expect(await tampered(['DELETE FROM audit.master_keys'])).toEqual(['signature_wrong']);
  });

  test('the desk role can add the first key alone, and change none', async () => {
    const other = new pg.Client({ connectionString: api.deskUrl });
    await other.connect();
    const refused = { code: '42501' };
    await expect(other.query('UPDATE audit.master_keys SET position = position')).rejects.toMatchObject(
      refused,
    );
    await expect(other.query('DELETE FROM audit.master_keys')).rejects.toMatchObject(refused);
    await expect(
      other.query(`INSERT INTO audit.master_keys VALUES (99, '\\x00', 1, '\\x00', '\\x00', '\\x00')`),
    ).rejects.toMatchObject(refused);
    await expect(
      other.query(`INSERT INTO audit.master_keys (position, public_key) VALUES (99, '\\x00')`),
    ).rejects.toMatchObject({ code: '23514' });
    await other.end();
  });
});
