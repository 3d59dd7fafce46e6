import { randomUUID } from 'node:crypto';
import { searchWords } from '@okenko/shared/common/search-terms';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { BareSettings } from './settings.ts';
import {
  AUDIT,
  BEGIN,
  CLOSE,
  COMMIT,
  CREATE,
  LOCK,
  NUMBERS,
  ROLLBACK,
  SAVE,
  TOPICS,
  TOPIC_PARENTS,
} from './statements.ts';

interface Body {
  revision: number;
  channel?: string;
  topics?: string[];
  area?: string;
  note?: string;
  outcome?: string;
}

interface Route {
  Params: { id: string };
  Body: Body;
}

/** Create, save and close: the same statements as the API sends, in one transaction each. */
export async function recording(app: FastifyInstance, pool: pg.Pool, settings: BareSettings): Promise<void> {
  const { townId, officeId, workerId } = settings;
  const parents = await topicParents(pool, townId);
  const nextNumber = contactNumbers(pool, settings);
  const audit = (client: pg.PoolClient, action: string, id: string, details: object | null) =>
    client.query({ ...AUDIT, values: [townId, workerId, officeId, action, id, details, randomUUID()] });

  const create = (id: string, { channel, topics, area, note }: Body) =>
    inTransaction(pool, async (client) => {
      const values = [
        id,
        townId,
        officeId,
        workerId,
        new Date(),
        channel,
        topics,
        area,
        note,
        ['I1'],
        'info_given',
      ];
      const made = await client.query({ ...CREATE, values });
      await audit(client, 'consultation.recorded', id, null);
      return made.rows[0] as unknown;
    });
  const save = (id: string, { note, outcome }: Body) =>
    inTransaction(pool, async (client) => {
      await client.query({ ...LOCK, values: [id] });
      const saved = await client.query({ ...SAVE, values: [id, note, outcome, workerId, new Date()] });
      return saved.rows[0] as unknown;
    });
  const close = async (id: string) => {
    // Taken before the transaction: waiting for a second connection while holding one would lock the pool up.
    const number = await nextNumber();
    return inTransaction(pool, async (client) => {
      const locked = await client.query<Stored>({ ...LOCK, values: [id] });
      const [before] = locked.rows;
      if (before === undefined) throw new Error('no such record');
      const now = new Date();
      const minutes = Math.round((now.getTime() - before.started_at.getTime()) / 60_000);
      const values = [id, workerId, now, now, minutes, number, searchWords(before.note)];
      const closed = await client.query({ ...CLOSE, values });
      const topics = new Set(before.topics.flatMap((topic) => [topic, parents.get(topic) ?? topic]));
      await client.query({ ...TOPICS, values: [id, officeId, before.started_at, [...topics]] });
      await audit(client, 'consultation.closed', id, { kind: before.kind });
      return closed.rows[0] as unknown;
    });
  };

  app.put<Route>('/api/consultations/:id', ({ params, body }) =>
    body.revision === 0 ? create(params.id, body) : save(params.id, body),
  );
  app.post<Route>('/api/consultations/:id/close', ({ params }) => close(params.id));
}

interface Stored {
  kind: string;
  started_at: Date;
  note: string;
  topics: string[];
}

async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(BEGIN);
    const result = await work(client);
    await client.query(COMMIT);
    return result;
  } catch (error) {
    await client.query(ROLLBACK);
    throw error;
  } finally {
    client.release();
  }
}

async function topicParents(pool: pg.Pool, townId: string): Promise<Map<string, string | null>> {
  const { rows } = await pool.query<{ code: string; parent: string | null }>(TOPIC_PARENTS, [townId]);
  return new Map(rows.map(({ code, parent }) => [code, parent]));
}

/** Numbers in blocks of ten, as the API takes them. */
function contactNumbers(pool: pg.Pool, { townId, contactPrefix }: BareSettings): () => Promise<string> {
  const year = new Date().getFullYear();
  let waiting: Promise<number[]> = Promise.resolve([]);
  return async () => {
    const block = waiting.then(async (left) => {
      if (left.length > 0) return left;
      const { rows } = await pool.query<{ last: number }>({ ...NUMBERS, values: [townId, year] });
      return Array.from({ length: 10 }, (_, place) => (rows[0]?.last ?? 0) - place);
    });
    waiting = block.then((left) => left.slice(0, -1));
    const number = (await block).at(-1);
    return `${contactPrefix}-${year}-${String(number).padStart(6, '0')}`;
  };
}
