import { realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../platform/config/config.js';
import { readOwnerUrl } from '../platform/config/owner-url.js';
import { ForeignMasterKey, fingerprint } from '../platform/crypto/fitting-key.js';
import { command } from './command.js';
import { rotateMasterKey } from './master-key/rotate.js';
import type { Rotated } from './master-key/rotate.js';

/**
 * Replaces the master key by a new one, in the database and then in the key file. Broken off at any moment, it is run
 * again. `--keep-file` is for all but the last of several databases that share one key: it leaves the file as it is,
 * and a database that belongs to another key.
 */
await command(async () => {
  const { values } = parseArgs({ options: { 'keep-file': { type: 'boolean', default: false } } });
  const keepFile = values['keep-file'];
  const file = realpathSync(readConfig().masterKeyFile);
  try {
    return { text: report(await rotateMasterKey(readOwnerUrl(), file, keepFile), file) };
  } catch (error) {
    if (!(keepFile && error instanceof ForeignMasterKey)) throw error;
    return { text: 'A database that belongs to another master key was left alone.' };
  }
});

function report({ database, former, next, resealed, formerFile }: Rotated, file: string): string {
  const keys = `${fingerprint(former.publicKey())} → ${fingerprint(next.publicKey())}`;
  const done =
    resealed === null
      ? `The database ${database} has its new master key already (${keys}).`
      : `The database ${database} has a new master key (${keys}); ${resealed} values were sealed anew.`;
  if (formerFile === null) return done;
  return [
    done,
    `${file} holds the new key: copy it to a safe place.`,
    `The former key is kept in ${formerFile}. Backups from before need it; remove it when there are none.`,
  ].join('\n');
}
