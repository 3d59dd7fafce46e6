import { join } from 'node:path';
import { withClient } from '../../scripts/database/roles.ts';
import type { ThrowawayCluster } from '../../scripts/database/throwaway-cluster.ts';
import { runProgram } from '../../scripts/run/run-program.ts';
import { fillStaff, fillTown, signIn } from './people.ts';
import type { Place } from './place.ts';
import { fillRecords } from './records.ts';

export interface FillWish {
  readonly projectRoot: string;
  readonly cluster: ThrowawayCluster;
  readonly database: string;
  readonly size: number;
  readonly masterKeyFile: string;
  readonly signal: AbortSignal;
}

/** Migrates a database, makes a town with the product's own commands and fills it with consultations. */
export async function fill(wish: FillWish): Promise<Place> {
  const { cluster, database, size } = wish;
  const deskUrl = cluster.urlOf('desk', database);
  const ownerUrl = cluster.urlOf('owner', database);
  const env = {
    ...process.env,
    DATABASE_URL: deskUrl,
    OKENKO_MASTER_KEY_FILE: wish.masterKeyFile,
    OKENKO_DEMO: '0',
  };
  await command(wish, ['migrate'], { ...env, DATABASE_OWNER_URL: ownerUrl });
  await command(
    wish,
    ['create-town', '--town', 'Lipová', '--country', 'CZ', '--email', 'admin@bench.test'],
    env,
  );
  const admin = new URL(cluster.adminUrl);
  admin.pathname = `/${database}`;
  return await withClient(admin.href, async (client) => {
    const { townId, officeIds } = await fillTown(client);
    const offices = [];
    for (const id of officeIds) offices.push({ id, staff: await fillStaff(client, townId, id) });
    const [first] = offices;
    if (first === undefined) throw new Error('There is no office.');
    const { rows } = await client.query<{ prefix: string; zone: string }>(
      'SELECT t.contact_prefix AS prefix, o.time_zone AS zone FROM offices o JOIN towns t ON t.id = o.town_id WHERE o.id = $1',
      [first.id],
    );
    const contactPrefix = rows[0]?.prefix ?? '';
    const timeZone = rows[0]?.zone ?? '';
    await fillRecords(client, { townId, contactPrefix, timeZone, offices }, size);
    const workers = await signIn(client, first.id, first.staff);
    return { size, deskUrl, ownerUrl, townId, officeId: first.id, timeZone, contactPrefix, workers };
  });
}

async function command(
  { projectRoot, signal }: FillWish,
  [name = '', ...args]: string[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const program = join(projectRoot, 'apps', 'api', 'dist', 'cli', `${name}.js`);
  const result = await runProgram(process.execPath, [program, ...args], { cwd: projectRoot, env, signal });
  if (result.code !== 0) throw new Error(`${name} failed:\n${result.output}`);
}
