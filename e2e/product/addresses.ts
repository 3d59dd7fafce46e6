import { join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '..', '..');

/** Where the built product lies; another place than this tree while somebody works in it. */
export const BUILT = process.env['OKENKO_JOURNEYS_BUILT'] ?? PROJECT;

/** A program of the built API. */
export function apiProgram(...path: string[]): string {
  return join(BUILT, 'apps', 'api', 'dist', ...path);
}

export const WEB = join(BUILT, 'apps', 'web', 'dist');

type Who = 'ADMIN' | 'OWNER' | 'DESK';

/**
 * Address of a database on the test server for one of its roles.
 * @throws Error when the journeys were not started through `npm test`, which brings the server
 */
export function databaseUrl(who: Who, database: string): string {
  const base = process.env[`OKENKO_TEST_DATABASE_${who}_URL`];
  if (base === undefined)
    throw new Error('The journeys need a database server. Run them with: npm test -- e2e');
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.href;
}
