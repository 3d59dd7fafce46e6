import type pg from 'pg';
import { CHOICES } from '../fill/place.ts';
import type { Place } from '../fill/place.ts';
import type { Request, Work } from '../load/work.ts';
import type { Case } from './case.ts';

export const ROWS = 50;
const LISTED = `state IN ('closed', 'reopened', 'locked')`;
/** Row at which the deep page starts. */
const DEEP = 10_000;

type Filters = Record<string, string>;
type Choose = (owner: pg.Client, place: Place) => Promise<readonly Filters[]> | readonly Filters[];

export const LISTS: readonly Case[] = [
  list('list', 'newest 50', () => [{}]),
  list('list-channel', 'by channel, common and rare', () => both('channel')),
  list('list-area', 'by area, common and rare', () => both('area')),
  list('list-topic', 'by topic, its group and a rare one', topics),
  list('list-worker', 'by worker', (_, { workers }) => workers.map(({ id }) => ({ workerId: id }))),
  list('list-outcome', 'by outcome, common and rare', () => both('outcome')),
  list('list-risk', 'by risk: any, common and rare', () => [{ risk: 'any' }, ...both('risk')]),
  list('list-combined', 'by channel, area, outcome and days', () => combinations()),
  deep('deep', 'page from row 10,000', (owner, place) => cursorAt(owner, place, DEEP)),
  deep('deep-half', 'page from the middle', async (owner, place) =>
    cursorAt(owner, place, await half(owner, place)),
  ),
];

function list(name: string, title: string, choose: Choose): Case {
  return {
    name,
    title: `list: ${title}`,
    work: async (owner, place) => asking(owner, place, await choose(owner, place)),
  };
}

function deep(name: string, title: string, start: (owner: pg.Client, place: Place) => Promise<string>): Case {
  return {
    name,
    title: `list: ${title}`,
    work: async (owner, place) => {
      const path = `/api/consultations?limit=${ROWS}&cursor=${await start(owner, place)}`;
      return { kind: 'ask', requests: [{ method: 'GET', path, rows: ROWS }] };
    },
  };
}

async function asking(owner: pg.Client, place: Place, choices: readonly Filters[]): Promise<Work> {
  const requests: Request[] = [];
  for (const filters of choices) {
    const query = new URLSearchParams({ ...filters, limit: String(ROWS) });
    const rows = await expectedRows(owner, place, filters);
    requests.push({ method: 'GET', path: `/api/consultations?${query.toString()}`, rows });
  }
  return { kind: 'ask', requests };
}

function both(filter: keyof typeof CHOICES): Filters[] {
  const { common, rare } = CHOICES[filter];
  return [{ [filter]: common }, { [filter]: rare }];
}

function combinations(): Filters[] {
  const { channel, area, outcome } = CHOICES;
  const now = new Date();
  const day = (ago: number) => new Date(now.getTime() - ago * 86_400_000).toISOString().slice(0, 10);
  return [
    { channel: channel.common, area: area.common },
    { area: area.common, outcome: outcome.rare },
    { channel: 'phone_in', area: 'obvod-05', outcome: 'referred', from: day(700), to: day(100) },
    { kind: 'consultation', from: day(60), to: day(30) },
  ];
}

async function topics(owner: pg.Client, { officeId }: Place): Promise<Filters[]> {
  const { rows } = await owner.query<{ topic: string }>(
    'SELECT topic FROM consultation_topics WHERE office_id = $1 GROUP BY topic ORDER BY count(*) DESC',
    [officeId],
  );
  return [rows.at(0), rows.at(Math.floor(rows.length / 2)), rows.at(-1)].map((row) => ({
    topic: row?.topic ?? '',
  }));
}

/** How many rows the answer must hold, asked for in another way than the API does. */
async function expectedRows(
  owner: pg.Client,
  { officeId, timeZone }: Place,
  filters: Filters,
): Promise<number> {
  const columns: Record<string, string> = {
    channel: 'channel = ?',
    area: 'area = ?',
    outcome: 'outcome = ?',
    risk: `?::text IN (risk, CASE WHEN risk <> 'none' THEN 'any' END)`,
    kind: 'kind = ?',
    workerId: 'worker_id::text = ?',
    topic: 'id IN (SELECT consultation_id FROM consultation_topics WHERE topic = ?)',
    from: `(started_at AT TIME ZONE '${timeZone}')::date >= ?::date`,
    to: `(started_at AT TIME ZONE '${timeZone}')::date <= ?::date`,
  };
  const conditions = Object.keys(filters).map(
    (name, place) => columns[name]?.replace('?', `$${place + 2}`) ?? 'false',
  );
  const { rows } = await owner.query<{ count: number }>(
    `SELECT count(*)::int FROM (SELECT FROM consultations WHERE ${['office_id = $1', LISTED, ...conditions].join(' AND ')} LIMIT ${ROWS}) r`,
    [officeId, ...Object.values(filters)],
  );
  return rows[0]?.count ?? 0;
}

async function half(owner: pg.Client, { officeId }: Place): Promise<number> {
  const { rows } = await owner.query<{ half: number }>(
    `SELECT (count(*) / 2)::int AS half FROM consultations WHERE office_id = $1 AND ${LISTED}`,
    [officeId],
  );
  return rows[0]?.half ?? 0;
}

/** The cursor that a person would have after so many rows; from the middle where there are not twice as many. */
async function cursorAt(owner: pg.Client, place: Place, row: number): Promise<string> {
  const { rows } = await owner.query<{ at: Date; id: string }>(
    `SELECT started_at AS at, id FROM consultations WHERE office_id = $1 AND ${LISTED}
     ORDER BY started_at DESC, id DESC OFFSET $2 LIMIT 1`,
    [place.officeId, Math.min(row, await half(owner, place))],
  );
  const [found] = rows;
  if (found === undefined) throw new Error('There is no such page.');
  return Buffer.from(JSON.stringify({ at: found.at.getTime(), id: found.id })).toString('base64url');
}
