import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Viewer, ViewerSource } from '../../platform/access/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG } from '../../platform/config/config.js';
import type { Config } from '../../platform/config/config.js';
import { Live } from '../../platform/live/live.js';
import { sessionCookie } from './cookies.js';
import { SessionsRepository, hashToken } from './sessions.repository.js';
import type { SessionRow } from './sessions.repository.js';

/** A session is looked up again after so long even when nobody told of a change. */
const REMEMBER_MS = 5_000;
const REMEMBERED_MAX = 5_000;
/** How exact "last seen" is: it guards minutes, so it need not cost a write with every request. */
const TOUCH_MS = 30_000;

interface Remembered {
  row: SessionRow;
  at: number;
}

/** Turns a request's cookie into a viewer. What it remembers is dropped the moment any process tells of a change. */
@Injectable()
export class SessionViewers implements ViewerSource, OnModuleInit {
  private readonly remembered = new Map<string, Remembered>();
  /** How often something was forgotten: what was asked for before may have been found as it was before. */
  private changes = 0;

  constructor(
    private readonly sessions: SessionsRepository,
    private readonly clock: Clock,
    private readonly live: Live,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.live.events.subscribe((event) => {
      if (event.type === 'session' || (event.type === 'reference' && event.data['what'] === 'town'))
        this.forget(event.userId);
    });
  }

  async viewerOf(request: FastifyRequest): Promise<Viewer | null> {
    const token = request.cookies[sessionCookie(this.config)];
    if (token === undefined || token.length > 100) return null;
    const session = hashToken(token);
    const row = await this.rowOf(session);
    const now = this.clock.now();
    if (row === null || !row.active || row.expires_at <= now || !row.roles.includes(row.role)) return null;
    const locked = row.locked || idleFor(row, now) > row.idle_lock_minutes * 60_000;
    if (!locked && !isBackground(request)) this.touch(session, row, now);
    return {
      userId: row.user_id,
      townId: row.town_id,
      role: row.role,
      officeId: row.office_id !== null && row.office_ids.includes(row.office_id) ? row.office_id : null,
      officeIds: row.office_ids,
      locked,
      mustChangePassword: row.must_change_password,
      oneTimeSession: row.one_time && row.must_change_password,
      session,
      requestId: request.id,
    };
  }

  /** Call when a person's sessions changed: every process and every open window hears of it. */
  changed({ townId, userId }: { townId: string; userId: string }): void {
    this.forget(userId);
    this.live.publish({ townId, officeId: null, userId, type: 'session', data: {} });
  }

  /** Forgets a person's sessions, or everybody's, here; other processes hear it through the live channel. */
  private forget(userId: string | null): void {
    this.changes += 1;
    for (const [key, { row }] of this.remembered) {
      if (userId === null || row.user_id === userId) this.remembered.delete(key);
    }
  }

  private async rowOf(session: Buffer): Promise<SessionRow | null> {
    const key = session.toString('base64');
    const known = this.remembered.get(key);
    const now = this.clock.now().getTime();
    if (known !== undefined && Math.abs(now - known.at) < REMEMBER_MS) return known.row;
    const { changes } = this;
    const row = await this.sessions.find(session);
    if (row === null || changes !== this.changes) return row;
    if (this.remembered.size >= REMEMBERED_MAX) this.remembered.clear();
    this.remembered.set(key, { row, at: now });
    return row;
  }

  private touch(session: Buffer, row: SessionRow, now: Date): void {
    if (idleFor(row, now) < TOUCH_MS) return;
    row.seen_at = now;
    // A late mark locks a screen early at worst, so nobody waits for it.
    this.sessions.touch(session, now).catch(() => undefined);
  }
}

function idleFor(row: SessionRow, now: Date): number {
  return now.getTime() - row.seen_at.getTime();
}

/** What a window asks for by itself keeps nobody awake: refreshes, and the live stream, which cannot carry a header. */
function isBackground({ headers }: FastifyRequest): boolean {
  return headers['x-okenko-background'] !== undefined || headers.accept === 'text/event-stream';
}
