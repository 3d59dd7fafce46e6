import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder, writeWhole } from '../files.ts';
import { StartProblem } from '../start-problem.ts';
import { findBinaries } from './binaries.ts';
import { createCluster } from './create-cluster.ts';
import { newCredentials, urlFor } from './credentials.ts';
import { layoutOf } from './layout.ts';
import { freePortFor } from './port.ts';
import { ensureRolesAndDatabases } from './roles.ts';
import { giveLogsTo, type ServerPlace, startServer, stopServer } from './server.ts';
import { canEnter, isRoot, type ServerUser, serverUser } from './server-user.ts';
import { SYSTEM_FOLDER } from './system-folder.ts';
import { ownerFile, PREFIX, sweepLeftovers } from './throwaway-leftovers.ts';

export interface ThrowawayWish {
  readonly projectRoot: string;
  /** Databases to make, each owned by the owner role. */
  readonly databases?: readonly string[];
  /** True: with all the safety of a real server, for measurements. */
  readonly durable?: boolean;
}

export interface ThrowawayCluster {
  /** A superuser's address: test files make databases of their own with it. */
  readonly adminUrl: string;
  /** The address of a database for one of the product's roles. */
  readonly urlOf: (role: 'owner' | 'desk' | 'statistics', database: string) => string;
  stop(): Promise<void>;
}

/** A PostgreSQL for tests and measurements, in a folder of its own that goes with it. */
export async function startThrowawayCluster(wish: ThrowawayWish): Promise<ThrowawayCluster> {
  const user = serverUser();
  const parent = parentFor(user);
  const binaries = findBinaries(wish.projectRoot, user, SYSTEM_FOLDER);
  await sweepLeftovers(parent, binaries, user);
  const folder = mkdtempSync(join(parent, PREFIX));
  makeFolder(folder, isRoot() ? 0o711 : 0o700);
  writeWhole(ownerFile(folder), String(process.pid));
  const place: ServerPlace = { layout: layoutOf(folder), binaries, user };
  const stop = async (): Promise<void> => {
    await stopServer(place);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const durable = wish.durable ?? false;
    const credentials = newCredentials(await freePortFor(folder));
    makeFolder(place.layout.logFolder, 0o700);
    giveLogsTo(user, place.layout);
    await createCluster(place.layout, binaries, user, {
      adminPassword: credentials.passwords.admin,
      durable: false,
    });
    await startServer(place, { port: credentials.port, durable });
    await ensureRolesAndDatabases(credentials, wish.databases ?? []);
    return {
      adminUrl: urlFor(credentials, 'admin', 'postgres'),
      urlOf: (role, database) => urlFor(credentials, role, database),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A temporary folder that the server's user can enter; root's own may be closed. */
function parentFor(user: ServerUser): string {
  const candidates = [tmpdir(), '/tmp', '/var/tmp'];
  const found = candidates.find((folder) => canEnter(folder, user));
  if (found === undefined)
    throw new StartProblem('The database needs a temporary folder that all users may enter.');
  return found;
}
