// eslint-disable-next-line okenko/boundaries -- the chain's own words, which the verifier reads again
import { CHAIN_START } from '../../modules/audit/audit-chain.js';
import { systemActor } from '../../modules/audit/audit.service.js';
// eslint-disable-next-line okenko/boundaries -- as above
import { successionStatement } from '../../modules/audit/key-succession.js';
import { ForeignMasterKey, fingerprint } from '../../platform/crypto/fitting-key.js';
import { Vault } from '../../platform/crypto/vault.js';
import type { Database, Tx } from '../../platform/database/database.js';
import type { Store } from '../store.js';
import { resealAll } from './reseal.js';

/** The same table that each connection of a server reads first: who comes later waits and then sees the new key. */
const KEEP_OUT = { text: 'LOCK TABLE audit.master_keys IN ACCESS EXCLUSIVE MODE NOWAIT' };
/** The files follow the commit, so it must be on the disk whatever the server's setting is. */
const DURABLE = { text: 'SET LOCAL synchronous_commit = on' };
const CONNECTED = {
  text: `SELECT count(*)::int AS count FROM pg_stat_activity
         WHERE datname = current_database() AND usename = 'okenko_desk'`,
};
const NEWEST = {
  text: 'SELECT position, public_key AS "publicKey" FROM audit.master_keys ORDER BY position DESC LIMIT 1',
};
const ADD = {
  text: `INSERT INTO audit.master_keys (position, public_key, seq, hash, signed_by_former, signed_by_itself)
         VALUES ($1, $2, $3, $4, $5, $6)`,
};
const HEAD = { text: 'SELECT s.seq::text, s.hash FROM audit.seals s ORDER BY s.seq DESC LIMIT 1' };
const FORGET_FAILURES = { text: 'DELETE FROM sign_in_failures' };
const LOCK_NOT_AVAILABLE = '55P03';

interface Keys {
  /** Of the key file as it is. */
  former: Buffer;
  /** What an earlier try has left, which a database may have got already. */
  left: Buffer | null;
  /** Makes the key that is to come; called when nothing speaks against it any more. */
  make: () => Buffer;
}

export interface Replaced {
  former: Vault;
  next: Vault;
  /** How many values were sealed anew; null when this database had got its key in an earlier try. */
  resealed: number | null;
}

/**
 * Seals everything of one database with the next key, adds that key to its succession and writes the audit line, all
 * in one transaction. Works as the owner of the database: the desk role may not rewrite versions.
 * @throws Error with words for whoever runs the server; nothing was changed then
 */
export function replaceKey({ database, audit }: Store, { former, left, make }: Keys): Promise<Replaced> {
  return database.transaction(async (tx) => {
    await demandAlone(database, tx);
    await database.run(tx, DURABLE, []);
    const formerVault = new Vault({ masterKey: former });
    const leftVault = left && new Vault({ masterKey: left });
    const present = await presentKey(database, tx, formerVault);
    if (leftVault?.publicKey().equals(present.publicKey))
      return { former: formerVault, next: leftVault, resealed: null };
    if (!formerVault.publicKey().equals(present.publicKey))
      throw new ForeignMasterKey(formerVault.publicKey(), present.publicKey);
    const next = leftVault ?? new Vault({ masterKey: make() });
    const resealed = await resealAll(database, tx, formerVault, next);
    await database.run(tx, FORGET_FAILURES, []);
    await addKey(database, tx, present.position + 1, formerVault, next);
    await audit.record(tx, systemActor(null), {
      action: 'master-key.replaced',
      details: { from: fingerprint(present.publicKey), to: fingerprint(next.publicKey()) },
    });
    return { former: formerVault, next, resealed };
  });
}

/** @throws Error while a server runs: it would go on sealing with the former key */
async function demandAlone(database: Database, tx: Tx): Promise<void> {
  await database.run(tx, KEEP_OUT, []).catch((error: unknown) => {
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
    throw new Error(
      'A backup or another replacement of the key is at work in this database. Try again when it is done. Nothing was changed.',
    );
  });
  const [connected] = await database.run<{ count: number }>(tx, CONNECTED, []);
  if (connected !== undefined && connected.count > 0)
    throw new Error(
      `Okénko runs: there are ${connected.count} connections to this database as okenko_desk. ` +
        'Stop the server, on every machine where it runs, and try again. Nothing was changed.',
    );
}

/** The key of today; a database that no server has met yet gets the one in the file first. */
async function presentKey(
  database: Database,
  tx: Tx,
  own: Vault,
): Promise<{ position: number; publicKey: Buffer }> {
  const [newest] = await database.run<{ position: number; publicKey: Buffer }>(tx, NEWEST, []);
  if (newest !== undefined) return newest;
  const first = { position: 1, publicKey: own.publicKey() };
  await database.run(tx, ADD, [first.position, first.publicKey, null, null, null, null]);
  return first;
}

async function addKey(
  database: Database,
  tx: Tx,
  position: number,
  former: Vault,
  next: Vault,
): Promise<void> {
  const [head] = await database.run<{ seq: string; hash: Buffer }>(tx, HEAD, []);
  const { seq, hash } = head ?? { seq: '0', hash: CHAIN_START };
  const publicKey = next.publicKey();
  const statement = successionStatement({ position, publicKey, seq, hash }, former.publicKey());
  await database.run(tx, ADD, [position, publicKey, seq, hash, former.sign(statement), next.sign(statement)]);
}
