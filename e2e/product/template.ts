import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { apiProgram, databaseUrl } from './addresses.ts';
import { ApiClient } from './api-client.ts';
import { ApiProcess, apiEnvironment, freePort, type ApiPlace } from './api-process.ts';
import { people, PASSWORD, TOWN, type Person } from './people.ts';

const run = promisify(execFile);

/** Parts of the town, enough to choose from and one that needs its diacritics. */
const AREAS = [
  ['poruba', 'Poruba', 64_000],
  ['privoz', 'Přívoz', 4_600],
  ['vitkovice', 'Vítkovice', 7_800],
] as const;
const FIGURE_YEAR = 2025;

export interface Template {
  readonly database: string;
  readonly masterKeyFile: string;
  drop(): Promise<void>;
}

/**
 * A migrated database with a town, its areas and its people, made as a town makes them: by the commands and by its
 * administrator. Every journey's database is copied from it.
 */
export async function makeTemplate(): Promise<Template> {
  const database = `journeys_${randomBytes(6).toString('hex')}`;
  const folder = mkdtempSync(join(tmpdir(), 'okenko-journeys-'));
  const masterKeyFile = join(folder, 'master.key');
  writeFileSync(masterKeyFile, randomBytes(32).toString('base64'), { mode: 0o600 });
  await asAdmin(`CREATE DATABASE ${database} OWNER okenko_owner`);
  const drop = async (): Promise<void> => {
    await asAdmin(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await fill({ database, masterKeyFile, port: await freePort() });
    return { database, masterKeyFile, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** One statement of the server's administrator, outside any transaction. */
export async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl('ADMIN', 'postgres') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function fill(place: ApiPlace): Promise<void> {
  const env = { ...apiEnvironment(place), DATABASE_OWNER_URL: databaseUrl('OWNER', place.database) };
  await run(process.execPath, [apiProgram('cli', 'migrate.js')], { env });
  const { stdout } = await run(
    process.execPath,
    [apiProgram('cli', 'create-first-admin.js'), '--town', TOWN, '--email', people.admin.email],
    { env },
  );
  const api = new ApiProcess(place);
  await api.start();
  try {
    await settle(api.origin, people.admin, /password +(\S+)/.exec(stdout)?.[1] ?? '');
    const admin = await new ApiClient(api.origin).signIn(people.admin.email, PASSWORD);
    for (const [place_, [code, name, inhabitants]] of AREAS.entries())
      await admin.put(`/api/areas/${code}`, {
        revision: 0,
        name,
        inhabitants,
        figureYear: FIGURE_YEAR,
        position: place_,
        retired: false,
      });
    await makePeople(api.origin, admin);
  } finally {
    await api.stop();
  }
}

async function makePeople(origin: string, admin: ApiClient): Promise<void> {
  const offices = await admin.get<{ items: { id: string }[] }>('/api/offices');
  const officeIds = offices.items.map(({ id }) => id);
  for (const person of Object.values<Person>(people)) {
    if (person.email === people.admin.email) continue;
    const id = randomUUID();
    await admin.put(`/api/users/${id}`, {
      revision: 0,
      name: person.name,
      email: person.email,
      language: 'cs',
      roles: person.roles,
      officeIds: person.atDesk ? officeIds : [],
      active: true,
    });
    const { password } = await admin.post<{ password: string }>(`/api/users/${id}/one-time-password`);
    await settle(origin, person, password);
  }
}

/** First sign-in: the one-time password gives way to an own one. */
async function settle(origin: string, { email }: Person, oneTime: string): Promise<void> {
  const client = await new ApiClient(origin).signIn(email, oneTime);
  await client.post('/api/auth/password', { current: oneTime, next: PASSWORD });
}
