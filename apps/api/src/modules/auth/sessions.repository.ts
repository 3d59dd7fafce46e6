import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@okenko/shared/access/roles';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';

/** A session with what a viewer is made of. */
export interface SessionRow {
  user_id: string;
  town_id: string;
  role: Role;
  office_id: string | null;
  locked: boolean;
  seen_at: Date;
  expires_at: Date;
  active: boolean;
  must_change_password: boolean;
  one_time: boolean;
  roles: Role[];
  office_ids: string[];
  idle_lock_minutes: number;
}

interface NewSession {
  tokenHash: Buffer;
  /** Held until the commit, with the password that was checked. */
  userId: string;
  role: Role;
  officeId: string | null;
  now: Date;
  expires: Date;
}

const FIND = {
  name: 'session-find',
  text: `
    SELECT s.user_id, u.town_id, s.role, s.office_id, s.locked, s.seen_at, s.expires_at, s.one_time, u.active, u.must_change_password,
           u.roles, t.idle_lock_minutes, ARRAY(SELECT o.office_id FROM user_offices o WHERE o.user_id = u.id) AS office_ids
    FROM sessions s JOIN users u ON u.id = s.user_id JOIN towns t ON t.id = u.town_id
    WHERE s.token_hash = $1`,
};
const INSERT = {
  name: 'session-insert',
  text: `
    INSERT INTO sessions (token_hash, user_id, role, office_id, created_at, seen_at, expires_at, one_time)
    SELECT $1, u.id, $3, $4, $5, $5, $6, u.must_change_password
    FROM users u WHERE u.id = $2`,
};
const TOUCH = {
  name: 'session-touch',
  text: 'UPDATE sessions SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $2',
};
const SET_LOCKED = {
  name: 'session-lock',
  text: 'UPDATE sessions SET locked = $2, seen_at = $3 WHERE token_hash = $1',
};
const WORK_AS = {
  name: 'session-work-as',
  text: 'UPDATE sessions SET role = $2, office_id = $3 WHERE token_hash = $1',
};
const HOLD = {
  name: 'session-hold',
  text: 'SELECT one_time, locked FROM sessions WHERE token_hash = $1 FOR UPDATE',
};
const SPEND_ONE_TIME = {
  name: 'session-spend-one-time',
  text: 'UPDATE sessions SET one_time = false WHERE token_hash = $1',
};
const END = { name: 'session-end', text: 'DELETE FROM sessions WHERE token_hash = $1' };
const END_OTHERS = {
  name: 'session-end-others',
  text: 'DELETE FROM sessions WHERE user_id = $1 AND token_hash <> $2',
};
const END_ALL = { name: 'session-end-all', text: 'DELETE FROM sessions WHERE user_id = $1' };
/** Goes by time, others by person: rows that somebody holds are left to them, so that neither waits crosswise. */
const CLEAR_OLD = {
  name: 'session-clear-old',
  text: `DELETE FROM sessions WHERE token_hash IN
           (SELECT token_hash FROM sessions WHERE expires_at < $1 FOR UPDATE SKIP LOCKED)`,
};

/** What is stored of a cookie: its SHA-256. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async find(tokenHash: Buffer): Promise<SessionRow | null> {
    const [row] = await this.database.read<SessionRow>(FIND, [tokenHash]);
    return row ?? null;
  }

  async insert(tx: Tx, session: NewSession): Promise<void> {
    const { tokenHash, userId, role, officeId, now, expires } = session;
    await this.database.run(tx, INSERT, [tokenHash, userId, role, officeId, now, expires]);
  }

  async touch(tokenHash: Buffer, now: Date): Promise<void> {
    await this.database.read(TOUCH, [tokenHash, now]);
  }

  async setLocked(tx: Tx, tokenHash: Buffer, locked: boolean, now: Date): Promise<void> {
    await this.database.run(tx, SET_LOCKED, [tokenHash, locked, now]);
  }

  async workAs(tx: Tx, tokenHash: Buffer, role: Role, officeId: string | null): Promise<void> {
    await this.database.run(tx, WORK_AS, [tokenHash, role, officeId]);
  }

  /** @returns the session as it stays until the commit, or null where it has ended */
  async hold(tx: Tx, tokenHash: Buffer): Promise<Pick<SessionRow, 'one_time' | 'locked'> | null> {
    const [row] = await this.database.run<Pick<SessionRow, 'one_time' | 'locked'>>(tx, HOLD, [tokenHash]);
    return row ?? null;
  }

  /** From now on the session is one like any other: the one-time password opened it, and is gone. */
  async spendOneTime(tx: Tx, tokenHash: Buffer): Promise<void> {
    await this.database.send(tx, SPEND_ONE_TIME, [tokenHash]);
  }

  async end(tx: Tx, tokenHash: Buffer): Promise<void> {
    await this.database.run(tx, END, [tokenHash]);
  }

  async endOthers(tx: Tx, userId: string, tokenHash: Buffer): Promise<void> {
    await this.database.run(tx, END_OTHERS, [userId, tokenHash]);
  }

  async endAll(tx: Tx, userId: string): Promise<void> {
    await this.database.run(tx, END_ALL, [userId]);
  }

  async clearOld(now: Date): Promise<void> {
    await this.database.read(CLEAR_OLD, [now]);
  }
}
