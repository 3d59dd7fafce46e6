import { randomUUID } from 'node:crypto';
import { toPrefixQuery } from '@okenko/shared/common/search-terms';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { listStatements } from './settings.ts';
import type { BareSettings, Prepared } from './settings.ts';
import { AUDIT } from './statements.ts';

type Query = Record<string, string>;
type After = { at: number; id: string } | null;

const LIMIT = 50;

/** Lists and search: the API's statements, the rows as they come. */
export async function lists(app: FastifyInstance, pool: pg.Pool, settings: BareSettings): Promise<void> {
  const { listStatement, nextWalk, walkStatement, wordsStatement } = await listStatements(settings);
  const { officeId, timeZone, townId, workerId } = settings;
  const scope = { officeId, timeZone, ownOnly: null };
  const rowsOf = async ({ statement, values }: Prepared) =>
    (await pool.query<Row>({ ...statement, values })).rows;
  const hits = async (words: string, after: After): Promise<Row[]> => {
    const near = await rowsOf(walkStatement(scope, {}, words, after, LIMIT + 1));
    if (near.length > LIMIT) return near;
    const walked = nextWalk(near.length, LIMIT + 1);
    const far =
      walked === null ? [] : await rowsOf(walkStatement(scope, {}, words, after, LIMIT + 1, walked));
    return far.length > LIMIT ? far : rowsOf(wordsStatement(scope, {}, words, after, LIMIT + 1));
  };

  app.get<{ Querystring: Query }>('/api/consultations', async ({ query }) => {
    const { cursor, limit: _, ...filters } = query;
    return page(await rowsOf(listStatement(scope, filters, readPlace(cursor), LIMIT + 1)));
  });

  app.post<{ Body: { text: string; cursor?: string } }>('/api/consultations/search', async ({ body }) => {
    const words = toPrefixQuery(body.text) ?? '';
    const rows = await hits(words, readPlace(body.cursor));
    const details = { filters: [], found: Math.min(rows.length, LIMIT) };
    await pool.query({
      ...AUDIT,
      values: [townId, workerId, officeId, 'consultation.searched', null, details, randomUUID()],
    });
    return page(rows);
  });
}

interface Row {
  id: string;
  started_at: Date;
}

function page(rows: Row[]): { items: Row[]; next: string | null } {
  const items = rows.slice(0, LIMIT);
  const last = items.at(-1);
  if (rows.length <= LIMIT || last === undefined) return { items, next: null };
  const key = { at: last.started_at.getTime(), id: last.id };
  return { items, next: Buffer.from(JSON.stringify(key)).toString('base64url') };
}

function readPlace(cursor: string | undefined): After {
  if (cursor === undefined) return null;
  return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as { at: number; id: string };
}
