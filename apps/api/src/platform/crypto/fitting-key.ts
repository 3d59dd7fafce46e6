import { createHash } from 'node:crypto';
import type pg from 'pg';
import { hearLostConnection } from '../database/lost-connection.js';

const NEWEST = 'SELECT public_key FROM audit.master_keys ORDER BY position DESC LIMIT 1';
/** Two servers that start for the first time at once add one key. */
const FIRST = 'INSERT INTO audit.master_keys (position, public_key) VALUES (1, $1) ON CONFLICT DO NOTHING';

/** The database belongs to another master key than the file holds. Its words are for whoever runs the server. */
export class ForeignMasterKey extends Error {
  override name = 'ForeignMasterKey';

  /** @param own, theirs public keys: of the file's master key and of the database's */
  constructor(own: Buffer, theirs: Buffer) {
    super(
      `The database belongs to the master key ${fingerprint(theirs)}, but OKENKO_MASTER_KEY_FILE holds ${fingerprint(own)}. ` +
        'Was a replacement of the key broken off? Then run npm run key:rotate again: it finishes. ' +
        'Otherwise put the right key file back (docs/OPERATIONS.md, "The master key"). Nothing was changed.',
    );
  }
}

/** The name of a master key that may be shown: 12 hexadecimal digits of SHA-256 over its public key. */
export function fingerprint(publicKey: Buffer): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 12);
}

/**
 * For each new connection of a pool: refuses a database that belongs to another master key, and gives one that
 * belongs to none this one. While a key is being replaced the look waits; so nobody goes on with the former key.
 * @throws ForeignMasterKey
 */
export function demandFittingKey(own: Buffer): (client: pg.ClientBase) => Promise<void> {
  return async (client) => {
    hearLostConnection(client);
    const theirs = (await newest(client)) ?? (await addFirst(client, own));
    if (!theirs.equals(own)) throw new ForeignMasterKey(own, theirs);
  };
}

async function newest(client: pg.ClientBase): Promise<Buffer | undefined> {
  const { rows } = await client.query<{ public_key: Buffer }>(NEWEST);
  return rows[0]?.public_key;
}

async function addFirst(client: pg.ClientBase, own: Buffer): Promise<Buffer> {
  await client.query(FIRST, [own]);
  return (await newest(client)) ?? own;
}
