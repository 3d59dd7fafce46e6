import { Inject, Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import pg from 'pg';
import { Subject } from 'rxjs';
import type { Observable } from 'rxjs';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { inChunks } from './chunks.js';

/** Something changed. Carries ids and states only: whoever hears it fetches what they may see. */
export interface LiveEvent {
  townId: string;
  /** Only for people working at this office; null for the whole town. */
  officeId: string | null;
  /** Whose it is: roles that know of their own alone hear it only where they are among these. */
  ownerIds?: readonly string[];
  /** Only for this person; null for everybody the other fields let in. */
  userId: string | null;
  type: string;
  data: Record<string, unknown>;
}

const CHANNEL = 'okenko_live';
/** Events of so many milliseconds travel together: NOTIFY takes a lock of the whole server at commit. */
const COALESCE_MS = 100;
const RECONNECT_MS = 1_000;
const NOTIFY = { name: 'live-notify', text: `SELECT pg_notify('${CHANNEL}', $1)` };

const log = new Logger('live');

/** Tells every API process what changed, after commit, through PostgreSQL's own notifications. */
@Injectable()
export class Live implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly heard = new Subject<LiveEvent>();
  private waiting: LiveEvent[] = [];
  private timer: NodeJS.Timeout | undefined;
  private listener: pg.Client | undefined;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** What any process published, this one included. */
  get events(): Observable<LiveEvent> {
    return this.heard.asObservable();
  }

  /** Call after commit. A lost event costs a late screen, never data, so nobody waits for it. */
  publish(event: LiveEvent): void {
    this.waiting.push(event);
    this.timer ??= setTimeout(() => void this.flush(), COALESCE_MS);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.heard.complete();
    await this.listener?.end().catch(() => undefined);
  }

  private async flush(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    this.timer = undefined;
    for (const chunk of inChunks(batch)) {
      await this.database.read(NOTIFY, [chunk]).catch(() => log.warn('an event was not sent'));
    }
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({ connectionString: this.config.databaseUrl, keepAlive: true });
    this.listener = client;
    client.on('notification', ({ payload }) => this.hear(payload ?? '[]'));
    let lost = false;
    const again = () => {
      if (lost || this.stopped) return;
      lost = true;
      void client.end().catch(() => undefined);
      setTimeout(() => void this.listen(), RECONNECT_MS).unref();
    };
    client.on('error', again).on('end', again);
    await client
      .connect()
      .then(() => client.query(`LISTEN ${CHANNEL}`))
      .catch(again);
  }

  private hear(payload: string): void {
    for (const event of JSON.parse(payload) as LiveEvent[]) this.heard.next(event);
  }
}
