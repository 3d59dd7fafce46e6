import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { databaseUrl } from './addresses.ts';
import { ApiClient } from './api-client.ts';
import { ApiProcess, freePort } from './api-process.ts';
import { people, PASSWORD, type Who } from './people.ts';
import { asAdmin } from './template.ts';

/** Handed from the setup to the workers through the environment. */
export const TEMPLATE_VARIABLE = 'OKENKO_JOURNEYS_TEMPLATE';
export const KEY_VARIABLE = 'OKENKO_JOURNEYS_KEY_FILE';

/** A whole installation for one journey file: a database of its own and an API that may be killed. */
export class Product {
  private readonly clients = new Map<Who, ApiClient>();
  readonly database: string;
  readonly api: ApiProcess;
  /** The database as its owner sees it. */
  readonly owner: pg.Client;

  private constructor(database: string, api: ApiProcess, owner: pg.Client) {
    this.database = database;
    this.api = api;
    this.owner = owner;
  }

  static async start(): Promise<Product> {
    const template = process.env[TEMPLATE_VARIABLE];
    const masterKeyFile = process.env[KEY_VARIABLE];
    if (template === undefined || masterKeyFile === undefined) throw new Error('The setup did not run.');
    const database = `journey_${randomBytes(6).toString('hex')}`;
    await asAdmin(`CREATE DATABASE ${database} TEMPLATE ${template} OWNER okenko_owner`);
    const api = new ApiProcess({ database, masterKeyFile, port: await freePort() });
    const owner = new pg.Client({ connectionString: databaseUrl('OWNER', database) });
    // A journey may end all connections, this one too.
    owner.on('error', () => undefined);
    await Promise.all([api.start(), owner.connect()]);
    return new Product(database, api, owner);
  }

  get origin(): string {
    return this.api.origin;
  }

  /** Signed in by the API, apart from any browser. */
  async as(who: Who): Promise<ApiClient> {
    const known = this.clients.get(who);
    if (known) return known;
    const client = await new ApiClient(this.origin).signIn(people[who].email, PASSWORD);
    this.clients.set(who, client);
    return client;
  }

  /** What an earlier journey left open is no business of the next one. */
  async clearDesk(): Promise<void> {
    if (!this.api.isRunning) await this.api.start();
    await this.owner.query(`DELETE FROM consultation_presence`);
    await this.owner.query(
      `UPDATE consultations SET state = 'discarded' WHERE state IN ('open', 'reopened')`,
    );
  }

  /** Everybody's session is over, as after a night. */
  async endSessions(): Promise<void> {
    await this.owner.query(`UPDATE sessions SET expires_at = now() - interval '1 minute'`);
    this.clients.clear();
  }

  /** The database lets nobody in any more and ends all who are in it, as a server that went away does. */
  async closeDatabase(): Promise<void> {
    await asAdmin(`ALTER DATABASE ${this.database} WITH ALLOW_CONNECTIONS false`);
    await asAdmin(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = '${this.database}' AND usename = 'okenko_desk'`,
    );
  }

  async openDatabase(): Promise<void> {
    await asAdmin(`ALTER DATABASE ${this.database} WITH ALLOW_CONNECTIONS true`);
  }

  async stop(): Promise<void> {
    await this.api.stop();
    await this.owner.end().catch(() => undefined);
    await asAdmin(`DROP DATABASE IF EXISTS ${this.database} WITH (FORCE)`);
  }
}
