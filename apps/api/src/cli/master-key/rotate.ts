import { readMasterKey } from '../../platform/config/config.js';
import { fingerprint } from '../../platform/crypto/fitting-key.js';
import { withStore } from '../store.js';
import { demandOwnFolder, formerKeyFile, makeNextKey, putNextInPlace, readNextKey } from './key-files.js';
import { replaceKey } from './replace-key.js';
import type { Replaced } from './replace-key.js';

export interface Rotated extends Replaced {
  /** The name of the database. */
  database: string;
  /** Where the former key is kept; null where the key file was left as it is. */
  formerFile: string | null;
}

/**
 * Replaces the master key. Three steps, each whole or not at all: the next key lies safe beside the present one; the
 * database is sealed with it and says so; the files change places. Broken off between two of them, the database says
 * which of both keys is its own, and the same call goes on from there.
 * @param file the key file, no link
 * @throws Error with words for whoever runs the server
 */
export async function rotateMasterKey(ownerUrl: string, file: string, keepFile: boolean): Promise<Rotated> {
  demandOwnFolder(file);
  const former = readMasterKey(file);
  const keys = { former, left: readNextKey(file), make: () => makeNextKey(file) };
  const replaced = await withStore(ownerUrl, (store) => replaceKey(store, keys));
  const database = new URL(ownerUrl).pathname.slice(1);
  if (keepFile) return { ...replaced, database, formerFile: null };
  const formerFile = formerKeyFile(file, fingerprint(replaced.former.publicKey()));
  putNextInPlace(file, former, formerFile);
  return { ...replaced, database, formerFile };
}
