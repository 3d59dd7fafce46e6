import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../scripts/testing/places.ts';
import { withClient } from '../scripts/database/roles.ts';
import type { BareSettings } from './bare/settings.ts';
import { AUDIT_TABLE } from './bare/statements.ts';
import type { Place } from './fill/place.ts';
import { startServer } from './processes.ts';
import type { Server } from './processes.ts';

/** Okénko's API as production runs it, without the demo. */
export async function startOurs(
  apiFolder: string,
  place: Place,
  masterKeyFile: string,
  webFolder?: string,
): Promise<Server> {
  const port = await freePort();
  const env = {
    ...quiet(process.env),
    NODE_ENV: 'production',
    DATABASE_URL: place.deskUrl,
    OKENKO_MASTER_KEY_FILE: masterKeyFile,
    OKENKO_DEMO: '0',
    OKENKO_HOST: '127.0.0.1',
    PORT: String(port),
    ...(webFolder === undefined ? {} : { OKENKO_WEB_DIR: webFolder }),
  };
  return startServer(join(apiFolder, 'main.js'), env, port, '/api/health/ready');
}

export async function startBare(apiFolder: string, place: Place): Promise<Server> {
  const port = await freePort();
  await withClient(place.ownerUrl, (client) => client.query(AUDIT_TABLE));
  const { deskUrl: databaseUrl, townId, officeId, timeZone, contactPrefix, workers } = place;
  const workerId = workers[0]?.id ?? '';
  const settings: BareSettings = {
    databaseUrl,
    port,
    apiFolder,
    townId,
    officeId,
    timeZone,
    contactPrefix,
    workerId,
  };
  const env = { ...quiet(process.env), NODE_ENV: 'production', BENCH_BARE: JSON.stringify(settings) };
  const entry = fileURLToPath(new URL('bare/server.ts', import.meta.url));
  return startServer(entry, env, port, '/ready');
}

/** What the person at the machine has set must not change what is measured. */
export function quiet(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = /^(OKENKO_|DATABASE_|PORT$|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
}
