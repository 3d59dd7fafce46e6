import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';

/** The one transaction of a request. Every write takes it as its first parameter. */
export type Tx = EntityManager;

/** A statement with a name: PostgreSQL parses it once a connection and reuses the plan. */
export interface Statement {
  name: string;
  text: string;
}

/** The driver's part we use: TypeORM's PostgreSQL driver keeps its pool in `master`. */
interface PoolDriver {
  master: pg.Pool;
}

/** Connections for what a transaction asks besides its own: short statements, seldom two at once. */
const ASIDE_SIZE = 2;

/** Transactions and plain reads. Lists, searches and the desk's hot path run explicit SQL through here. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly besides: pg.Pool;

  constructor(@InjectDataSource() private readonly source: DataSource) {
    const { url } = source.options as { url?: string };
    this.besides = new pg.Pool({
      ...(url === undefined ? {} : { connectionString: url }),
      max: ASIDE_SIZE,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 30_000,
    });
    // A lost idle connection is replaced at the next ask.
    this.besides.on('error', () => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.besides.end();
  }

  /** Runs a use case in one transaction: all of it stays, or nothing does. */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.source.transaction(work);
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
    const result = await client.query<Row>({ ...statement, values });
    return result.rows;
  }

  /** TypeORM's view for single records outside a transaction. */
  get manager(): EntityManager {
    return this.source.manager;
  }

  private get pool(): pg.Pool {
    return (this.source.driver as unknown as PoolDriver).master;
  }
}
