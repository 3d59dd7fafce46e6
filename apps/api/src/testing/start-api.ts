import { randomBytes } from 'node:crypto';
import { jest } from '@jest/globals';
import { worksInOffice } from '@okenko/shared/access/roles';
import type { Role } from '@okenko/shared/access/roles';
import type { Problem } from '@okenko/shared/common/problem';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { AppModule } from '../app.module.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { createApp } from '../platform/http/create-app.js';
import { aSession, aTown, aUser } from './builders.js';
import type { Town, UserWish } from './builders.js';
import { TEMPLATE, testDatabaseUrl } from './database-urls.js';

/** A whole product starts here; on a busy machine that takes its time. */
jest.setTimeout(60_000);

export interface Answer<Body = unknown> {
  status: number;
  headers: Headers;
  body: Body;
  /** The body as a problem; only looked at after a refusal. */
  problem: Problem;
}

/** A browser of one person: keeps the cookie, speaks JSON. */
export class Client {
  constructor(
    private readonly base: string,
    readonly cookie: string,
    readonly userId: string,
    readonly officeId: string | null,
  ) {}

  get<Body>(path: string): Promise<Answer<Body>> {
    return this.send('GET', path);
  }
  put<Body>(path: string, body: unknown): Promise<Answer<Body>> {
    return this.send('PUT', path, body);
  }
  post<Body>(path: string, body: unknown = {}): Promise<Answer<Body>> {
    return this.send('POST', path, body);
  }
  delete<Body>(path: string): Promise<Answer<Body>> {
    return this.send('DELETE', path);
  }

  async send<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const payload = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: { cookie: this.cookie, ...json, ...headers },
      body: payload,
    });
    const text = await response.text();
    const parsed: unknown =
      text === '' || !(response.headers.get('content-type') ?? '').includes('json') ? text : JSON.parse(text);
    return {
      status: response.status,
      headers: response.headers,
      body: parsed as Body,
      problem: parsed as Problem,
    };
  }
}

export interface TestApi {
  app: NestFastifyApplication;
  base: string;
  /** The database as its owner: what the desk role may not do, and what a test wants to see. */
  owner: pg.Client;
  /** The database as the product's own role. */
  deskUrl: string;
  town: Town;
  as(role: Role, wish?: Partial<UserWish> & { town?: Town; officeId?: string | null }): Promise<Client>;
  anonymous: Client;
  /** Stops the clock at a moment, or lets it run again. */
  setNow(moment: Date | null): void;
  auditOf(subjectId: string): Promise<
    {
      action: string;
      actor_id: string | null;
      role: string | null;
      reason: string | null;
      details: unknown;
    }[]
  >;
  /** Stops the server and keeps its database. */
  stop(): Promise<void>;
  /** Starts it again at the same address, with other settings. */
  start(changes?: Partial<Config>): Promise<void>;
  close(): Promise<void>;
}

/** The whole product on a database of its own, copied from the migrated template. */
export async function startApi(changes: Partial<Config> = {}): Promise<TestApi> {
  const database = `t_${randomBytes(8).toString('hex')}`;
  const admin = new pg.Client({ connectionString: testDatabaseUrl('ADMIN', 'postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${database} TEMPLATE ${TEMPLATE} OWNER okenko_owner`);
  const owner = new pg.Client({ connectionString: testDatabaseUrl('OWNER', database) });
  await owner.connect();
  const deskUrl = testDatabaseUrl('DESK', database);
  const config: Config = {
    databaseUrl: deskUrl,
    host: '127.0.0.1',
    port: 0,
    publicUrl: undefined,
    trustedProxies: [],
    masterKeyFile: '',
    masterKey: Buffer.alloc(32, 7),
    secureCookies: false,
    demo: false,
    webDirectory: undefined,
    ...changes,
  };
  const drop = async () => {
    await owner.end();
    await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
    await admin.end();
  };
  const app = await serve(config, 0).catch(async (error: unknown) => {
    await drop();
    throw error;
  });
  const base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const town = await aTown(owner);
  let runs = true;
  const api: TestApi = {
    app,
    base,
    owner,
    deskUrl,
    town,
    anonymous: new Client(base, '', uuid(), null),
    as: async (
      role,
      { town: home = town, officeId = worksInOffice(role) ? home.officeId : null, ...wish } = {},
    ) => {
      const user = await aUser(owner, home, { role, ...wish });
      const token = await aSession(owner, user.id, role, officeId);
      return new Client(base, `okenko_session=${token}`, user.id, officeId);
    },
    setNow: (moment) => {
      api.app.get(Clock).now = () => moment ?? new Date();
    },
    auditOf: async (subjectId) => {
      const found = await owner.query<{
        action: string;
        actor_id: string | null;
        role: string | null;
        reason: string | null;
        details: unknown;
      }>(
        'SELECT action, actor_id, role, reason, details FROM audit.entries WHERE subject_id = $1 ORDER BY id',
        [subjectId],
      );
      return found.rows;
    },
    stop: async () => {
      runs = false;
      await api.app.close();
    },
    start: async (others = {}) => {
      api.app = await serve({ ...config, ...others }, Number(new URL(base).port));
      runs = true;
    },
    close: async () => {
      if (runs) await api.app.close();
      await drop();
    },
  };
  return api;
}

async function serve(config: Config, port: number): Promise<NestFastifyApplication> {
  const app = await createApp(AppModule.of(config), config);
  await app.listen({ port, host: '127.0.0.1' }).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  return app;
}
