import { withClient } from '../database/roles.ts';
import type { Data } from './data.ts';

/** Demo and real work lie in one embedded server, each in a database of its own, and hang on one master key. */
const EMBEDDED = ['okenko_demo', 'okenko'];

/** The data once for each embedded database that is there, the one that was opened last. */
export async function withSiblings(data: Data): Promise<Data[]> {
  const { embedded, ownerUrl } = data;
  if (embedded === undefined || ownerUrl === undefined) return [data];
  const there = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database');
    return new Set(rows.map(({ name }) => name));
  });
  const others = EMBEDDED.filter((database) => database !== embedded.database && there.has(database));
  return [
    ...others.map((database) => ({
      ...data,
      deskUrl: inDatabase(data.deskUrl, database),
      ownerUrl: inDatabase(ownerUrl, database),
      embedded: { ...embedded, database },
    })),
    data,
  ];
}

function inDatabase(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}
