import pg from 'pg';
import { type Credentials, type Role, roleName, urlFor } from './credentials.ts';
import { scramVerifier } from './scram.ts';

/** The three roles of the product (docs/ARCHITECTURE.md, "Data"); none is a member of another. */
const PRODUCT_ROLES: readonly Role[] = ['owner', 'desk', 'statistics'];

/** Runs `work` on one connection of its own. */
export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A server that goes away is noticed by the query that fails.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the roles and the databases that are missing; changes nothing that is there. */
export async function ensureRolesAndDatabases(
  credentials: Credentials,
  databases: readonly string[],
): Promise<void> {
  await withClient(urlFor(credentials, 'admin', 'postgres'), async (client) => {
    const roles = await namesFrom(client, 'SELECT rolname AS name FROM pg_roles');
    for (const role of PRODUCT_ROLES) {
      if (!roles.has(roleName(role))) await createRole(client, roleName(role), credentials.passwords[role]);
    }
    const present = await namesFrom(client, 'SELECT datname AS name FROM pg_database');
    for (const database of databases) {
      if (!present.has(database)) await createDatabase(client, database);
    }
  });
}

async function createRole(client: pg.Client, name: string, password: string): Promise<void> {
  await client.query(
    `CREATE ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '${scramVerifier(password)}'`,
  );
}

/** Others than the three roles cannot even connect. */
async function createDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${roleName('owner')}`);
  await client.query(`REVOKE ALL ON DATABASE ${client.escapeIdentifier(name)} FROM PUBLIC`);
  await client.query(
    `GRANT CONNECT ON DATABASE ${client.escapeIdentifier(name)} TO ${roleName('desk')}, ${roleName('statistics')}`,
  );
}

async function namesFrom(client: pg.Client, sql: string): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(sql);
  return new Set(rows.map((row) => row.name));
}
