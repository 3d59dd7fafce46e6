import type { Duplex } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { hearLostConnection } from './lost-connection.js';

/** The one transaction of a request. Every write takes it as its first parameter. */
export type Tx = EntityManager;

/**
 * A statement with a name: PostgreSQL parses it once a connection and reuses the plan. Without a name it is planned
 * for the very values, which costs about a millisecond and pays where the best plan depends on them.
 */
export interface Statement {
  name?: string;
  text: string;
}

/** The driver's part we use: TypeORM's PostgreSQL driver keeps its pool in `master`. */
interface PoolDriver {
  master: pg.Pool;
}

/** The driver's stream, which it corks itself for the parts of one statement. */
interface Wire {
  connection: { stream: Duplex };
}

/** What a transaction has sent without waiting for the answer; each answers with its error or nothing. */
type Sent = Promise<Error | undefined>[];

/** Connections for what a transaction asks besides its own: short statements, seldom two at once. */
const ASIDE_SIZE = 2;

/** Transactions and plain reads. Lists, searches and the desk's hot path run explicit SQL through here. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly besides: pg.Pool;
  private readonly sent = new WeakMap<Tx, Sent>();

  constructor(@InjectDataSource() private readonly source: DataSource) {
    const { url, extra } = source.options as { url?: string; extra?: Pick<pg.PoolConfig, 'onConnect'> };
    this.besides = new pg.Pool({
      ...(url === undefined ? {} : { connectionString: url }),
      max: ASIDE_SIZE,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 30_000,
      onConnect: extra?.onConnect ?? hearLostConnection,
    });
    // A lost idle connection is replaced at the next ask.
    this.besides.on('error', () => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.besides.end();
  }

  /**
   * Runs a use case in one transaction: all of it stays, or nothing does. BEGIN travels with the first statement and
   * COMMIT with those that nobody waits for: each journey to the server costs more than the statement in it.
   */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.within('BEGIN', work);
  }

  /** Reads that belong together: all of them see what was committed before the first. Writing is refused. */
  snapshot<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.within('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY', work);
  }

  /** A read outside a transaction. */
  async read<Row extends pg.QueryResultRow>(statement: Statement, values: unknown[]): Promise<Row[]> {
    const result = await this.pool.query<Row>({ ...statement, values });
    return result.rows;
  }

  /**
   * A statement outside the transaction, asked for while one is open. Out of the common pool it could wait for a
   * connection that only the waiting transactions could give back.
   */
  async aside<Row extends pg.QueryResultRow>(statement: Statement, values: unknown[]): Promise<Row[]> {
    const result = await this.besides.query<Row>({ ...statement, values });
    return result.rows;
  }

  /** A statement inside the caller's transaction. */
  async run<Row extends pg.QueryResultRow>(tx: Tx, statement: Statement, values: unknown[]): Promise<Row[]> {
    const client = (await tx.queryRunner!.connect()) as pg.PoolClient;
    const result = await ask<Row>(client, { ...statement, values });
    return result.rows;
  }

  /**
   * A statement inside the caller's transaction whose answer nobody needs: it goes out together with what follows.
   * When it fails, the transaction does.
   */
  async send(tx: Tx, statement: Statement, values: unknown[]): Promise<void> {
    const client = (await tx.queryRunner!.connect()) as pg.PoolClient;
    const answer = errorOf(ask(client, { ...statement, values }));
    const sent = this.sent.get(tx);
    if (sent === undefined) throw new Error('This transaction was not opened here.');
    sent.push(answer);
  }

  /** TypeORM's view for single records outside a transaction. */
  get manager(): EntityManager {
    return this.source.manager;
  }

  private async within<Result>(begin: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as pg.PoolClient;
    const sent: Sent = [];
    this.sent.set(runner.manager, sent);
    // For TypeORM, which would otherwise refuse locks and open a transaction of its own.
    (runner as { isTransactionActive: boolean }).isTransactionActive = true;
    try {
      sent.push(errorOf(ask(client, { text: begin })));
      const result = await work(runner.manager);
      await commit(client, sent);
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private get pool(): pg.Pool {
    return (this.source.driver as unknown as PoolDriver).master;
  }
}

/** Sends a statement at the end of the current step, in one piece with the others of the step. */
function ask<Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  query: pg.QueryConfig,
): Promise<pg.QueryResult<Row>> {
  const { stream } = (client as unknown as Wire).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return client.query<Row>(query);
}

/** Commits when all that was sent went well. @throws the first error of what was sent */
async function commit(client: pg.PoolClient, sent: Sent): Promise<void> {
  const committed = ask(client, { text: 'COMMIT' });
  const failed = errorOf(committed);
  const error = (await Promise.all(sent)).find((found) => found !== undefined) ?? (await failed);
  if (error !== undefined) throw error;
  // After an error that somebody caught, PostgreSQL answers COMMIT by rolling back.
  if ((await committed).command !== 'COMMIT') throw new Error('The transaction was rolled back.');
}

async function errorOf(answer: Promise<unknown>): Promise<Error | undefined> {
  try {
    await answer;
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
