import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the bare server is told instead of finding it out from a session. */
export interface BareSettings {
  readonly databaseUrl: string;
  readonly port: number;
  readonly apiFolder: string;
  readonly townId: string;
  readonly officeId: string;
  readonly timeZone: string;
  readonly contactPrefix: string;
  readonly workerId: string;
}

/** The statement of a list with its values, as the API builds it. */
export interface Prepared {
  readonly statement: { readonly name?: string; readonly text: string };
  readonly values: unknown[];
}

type Place = { at: number; id: string } | null;
type Scope = { officeId: string; timeZone: string; ownOnly: null };
type Filters = Record<string, string>;

/** The API's own statements of lists and search: both servers ask the database exactly the same. */
export interface ListStatements {
  listStatement(scope: Scope, filters: Filters, after: Place, limit: number): Prepared;
  walkStatement(
    scope: Scope,
    filters: Filters,
    words: string,
    after: Place,
    limit: number,
    walked?: number,
  ): Prepared;
  nextWalk(hits: number, limit: number): number | null;
  wordsStatement(scope: Scope, filters: Filters, words: string, after: Place, limit: number): Prepared;
}

export function readBareSettings(): BareSettings {
  return JSON.parse(process.env['BENCH_BARE'] ?? '{}') as BareSettings;
}

export async function listStatements({ apiFolder }: BareSettings): Promise<ListStatements> {
  const file = join(apiFolder, 'modules', 'consultations', 'list-statement.js');
  return (await import(pathToFileURL(file).href)) as ListStatements;
}
