import { dataPlace } from '../database/data-place.ts';
import { openEmbeddedDatabase } from '../database/embedded-database.ts';
import { layoutOf } from '../database/layout.ts';
import { serverUser } from '../database/server-user.ts';
import { SYSTEM_FOLDER } from '../database/system-folder.ts';
import { say } from '../say.ts';
import { demandMasterKey, ensureMasterKey } from './master-key.ts';
import type { Options } from './options.ts';
import type { Stopper } from './stopper.ts';

/** The database and the key that the API works with. */
export interface Data {
  readonly deskUrl: string;
  readonly ownerUrl: string | undefined;
  readonly statisticsUrl: string | undefined;
  readonly masterKeyFile: string;
  /** Embedded database only. */
  readonly embedded:
    { readonly folder: string; readonly database: string; readonly preparedFile: string } | undefined;
}

/** Opens the data: the operator's own database, or the embedded one, which is closed when we stop. */
export async function openData(options: Options, stopper: Stopper): Promise<Data> {
  return options.ownDatabase === undefined ? await openEmbedded(options, stopper) : openOwn(options);
}

function openOwn({ ownDatabase, masterKeyFile }: Options): Data {
  demandMasterKey(masterKeyFile);
  return {
    deskUrl: ownDatabase?.url ?? '',
    ownerUrl: ownDatabase?.ownerUrl,
    statisticsUrl: process.env['DATABASE_STATISTICS_URL'],
    masterKeyFile: masterKeyFile ?? '',
    embedded: undefined,
  };
}

async function openEmbedded(options: Options, stopper: Stopper): Promise<Data> {
  const place = await dataPlace(options.dataFolder, serverUser(), SYSTEM_FOLDER);
  for (const note of place.notes) say(note);
  const layout = layoutOf(place.folder);
  const masterKeyFile = options.masterKeyFile ?? layout.masterKey;
  ensureMasterKey(masterKeyFile);
  // The demo never mixes with real data: each has a database of its own.
  const database = options.demo ? 'okenko_demo' : 'okenko';
  const server = await openEmbeddedDatabase({
    projectRoot: options.projectRoot,
    layout,
    systemFolder: SYSTEM_FOLDER,
    database,
    events: { tell: say, giveUp: (reason) => stopper.fail(reason) },
  });
  stopper.onStop(() => server.stop());
  return {
    ownerUrl: server.ownerUrl,
    deskUrl: server.deskUrl,
    statisticsUrl: server.statisticsUrl,
    masterKeyFile,
    embedded: { folder: place.folder, database, preparedFile: layout.prepared },
  };
}
