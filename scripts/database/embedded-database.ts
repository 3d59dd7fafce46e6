import { existsSync } from 'node:fs';
import { makeFolder } from '../files.ts';
import { StartProblem } from '../start-problem.ts';
import { adoptServer } from './adopt.ts';
import { findBinaries } from './binaries.ts';
import { demandSameMajor, hasCluster } from './cluster-version.ts';
import { createCluster } from './create-cluster.ts';
import {
  type Credentials,
  newCredentials,
  readCredentials,
  urlFor,
  writeCredentials,
} from './credentials.ts';
import { demandSpace } from './disk-space.ts';
import type { Layout } from './layout.ts';
import { freePortFor, isFree } from './port.ts';
import { runningPostmaster } from './postmaster-file.ts';
import { ensureRolesAndDatabases } from './roles.ts';
import { giveLogsTo, type ServerPlace, startServer, stopServer } from './server.ts';
import { serverUser } from './server-user.ts';
import { type ServerEvents, watchServer } from './watch-server.ts';

export interface EmbeddedDatabaseWish {
  readonly projectRoot: string;
  readonly layout: Layout;
  readonly systemFolder: string;
  /** The database to have, owned by the owner role. */
  readonly database: string;
  readonly events: ServerEvents;
}

export interface EmbeddedDatabase {
  readonly ownerUrl: string;
  readonly deskUrl: string;
  readonly statisticsUrl: string;
  /** True when a server that lived on was taken over. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

/** Below this PostgreSQL could not even write its log of a busy day. */
const NEEDED_MEGABYTES = 50;

/**
 * Starts the embedded PostgreSQL, making it where there is none, and keeps it running until stop().
 * @throws StartProblem with words for the person.
 */
export async function openEmbeddedDatabase(wish: EmbeddedDatabaseWish): Promise<EmbeddedDatabase> {
  const { layout } = wish;
  const user = serverUser();
  const binaries = findBinaries(wish.projectRoot, user, wish.systemFolder);
  const place: ServerPlace = { layout, binaries, user };
  demandSameMajor(layout.cluster, binaries);
  makeFolder(layout.logFolder, 0o700);
  giveLogsTo(user, layout);
  const credentials = await credentialsFor(layout);
  const settings = { port: credentials.port, durable: true };
  if (!hasCluster(layout.cluster)) {
    await createCluster(layout, binaries, user, {
      adminPassword: credentials.passwords.admin,
      durable: true,
    });
  }
  const adopted = await adoptServer(place, credentials, settings);
  if (!adopted) {
    demandSpace(layout.folder, NEEDED_MEGABYTES);
    await startServer(place, settings);
  }
  await ensureRolesAndDatabases(credentials, [wish.database]);
  const watch = watchServer(place, settings, wish.events);
  return {
    ownerUrl: urlFor(credentials, 'owner', wish.database),
    deskUrl: urlFor(credentials, 'desk', wish.database),
    statisticsUrl: urlFor(credentials, 'statistics', wish.database),
    adopted,
    stop: async () => {
      await watch.stop();
      await stopServer(place);
    },
  };
}

/** The kept passwords with a port that is ours: the old one while it is free or our own server has it. */
async function credentialsFor(layout: Layout): Promise<Credentials> {
  const kept = readCredentials(layout.credentials);
  if (kept === null && existsSync(layout.cluster)) throw passwordsLost(layout);
  if (kept !== null && (runningPostmaster(layout.cluster)?.port === kept.port || (await isFree(kept.port))))
    return kept;
  const port = await freePortFor(layout.folder);
  const credentials = kept === null ? newCredentials(port) : { ...kept, port };
  writeCredentials(layout.credentials, credentials);
  return credentials;
}

function passwordsLost(layout: Layout): StartProblem {
  return new StartProblem(
    `There is a database in ${layout.cluster}, but the file with its passwords is missing:\n${layout.credentials}\n` +
      'Put it back from a backup of the data folder. Nothing was changed.',
  );
}
