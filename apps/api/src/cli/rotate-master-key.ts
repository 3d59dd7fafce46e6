import { realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../platform/config/config.js';
import { readOwnerUrl } from '../platform/config/owner-url.js';
import { fingerprint } from '../platform/crypto/fitting-key.js';
import { command } from './command.js';
import { rotateMasterKey } from './master-key/rotate.js';
import type { Rotated } from './master-key/rotate.js';

/**
 * Replaces the master key by a new one, in the database and then in the key file. Broken off at any moment, it is run
 * again. `--keep-file` leaves the file as it is: for all but the last of several databases that share one key.
 */
await command(async () => {
  const { values } = parseArgs({ options: { 'keep-file': { type: 'boolean', default: false } } });
  const file = realpathSync(readConfig().masterKeyFile);
  return { text: report(await rotateMasterKey(readOwnerUrl(), file, values['keep-file']), file) };
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
