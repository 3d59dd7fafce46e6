import { readFileSync } from 'node:fs';
import { waitUntil } from '../wait.ts';
import { type Credentials, urlFor } from './credentials.ts';
import { runningPostmaster } from './postmaster-file.ts';
import { withClient } from './roles.ts';
import { type ServerPlace, stopServer } from './server.ts';
import { type ServerSettings, settingsFile, settingsText } from './settings.ts';

/** A server that was starting or recovering when we were killed gets this long to finish. */
const PATIENCE_MS = 15_000;

/**
 * After a `kill -9` of Okénko its database server lives on. Uses it when it is the one we would start; stops it
 * otherwise.
 * @returns true when a fit server runs.
 */
export async function adoptServer(
  place: ServerPlace,
  credentials: Credentials,
  settings: ServerSettings,
): Promise<boolean> {
  const { cluster } = place.layout;
  if (runningPostmaster(cluster) === null) return false;
  const hasOurSettings = readFileSync(settingsFile(cluster), 'utf8') === settingsText(settings);
  if (hasOurSettings && (await waitUntil(() => answers(place, credentials), PATIENCE_MS, 250))) return true;
  await stopServer(place);
  return false;
}

/** True when this very cluster answers, with our password, from the installed version. */
async function answers({ layout, binaries }: ServerPlace, credentials: Credentials): Promise<boolean> {
  if (runningPostmaster(layout.cluster)?.port !== credentials.port) return false;
  try {
    return await withClient(urlFor(credentials, 'admin', 'postgres'), async (client) => {
      const sql = `SELECT current_setting('server_version') AS version`;
      const { rows } = await client.query<{ version: string }>(sql);
      return rows[0]?.version === binaries.version;
    });
  } catch {
    return false;
  }
}
