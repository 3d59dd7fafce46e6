import pg from 'pg';
import { eventually } from './eventually.js';
import type { TestApi } from './start-api.js';

/** Rows that a transaction beside the product holds: requests queue for them, so that a test says who meets whom. */
export interface HeldRows {
  /** Fulfilled when so many statements wait for a lock. */
  queued(count: number): Promise<void>;
  release(): Promise<void>;
}

const QUEUED = `SELECT count(DISTINCT l.pid)::int AS count FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                WHERE NOT l.granted AND a.datname = current_database()`;

/** @param text a statement that locks the rows */
export async function holdRows(api: TestApi, text: string, values: unknown[]): Promise<HeldRows> {
  const holder = new pg.Client({ connectionString: api.deskUrl });
  // A test that fails before it lets go leaves a connection that ends with its database.
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query(text, values);
  return {
    queued: async (count) => {
      const ask = async () => (await api.owner.query<{ count: number }>(QUEUED)).rows[0]!.count;
      await eventually(ask, (found) => found === count);
    },
    release: async () => {
      await holder.query('COMMIT');
      await holder.end();
    },
  };
}
