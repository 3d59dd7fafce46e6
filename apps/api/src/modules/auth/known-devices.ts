import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { DEVICE_SECONDS } from './cookies.js';
import { hashToken } from './sessions.repository.js';

const KNOWN = {
  name: 'device-known',
  text: 'SELECT 1 FROM known_devices WHERE user_id = $1 AND device_hash = $2 AND last_used_at > $3',
};
const FORGET = { name: 'device-forget', text: 'DELETE FROM known_devices WHERE user_id = $1' };
/** As with sessions, rows that somebody holds are left to them. */
const CLEAR_OLD = {
  name: 'device-clear-old',
  text: `DELETE FROM known_devices WHERE (user_id, device_hash) IN
           (SELECT user_id, device_hash FROM known_devices WHERE last_used_at < $1 FOR UPDATE SKIP LOCKED)`,
};
const REMEMBER = {
  name: 'device-remember',
  text: `INSERT INTO known_devices (user_id, device_hash, last_used_at) VALUES ($1, $2, $3)
         ON CONFLICT (user_id, device_hash) DO UPDATE SET last_used_at = excluded.last_used_at`,
};

/** Browsers in which a person signed in before (OWASP: device cookies against lock-out by others). */
@Injectable()
export class KnownDevices {
  constructor(private readonly database: Database) {}

  async knows(userId: string, device: string, now: Date): Promise<boolean> {
    return (await this.database.read(KNOWN, [userId, hashToken(device), yearBefore(now)])).length > 0;
  }

  async remember(tx: Tx, userId: string, device: string, now: Date): Promise<void> {
    await this.database.run(tx, REMEMBER, [userId, hashToken(device), now]);
  }

  /** A password was reset: no browser is known any more. Signing out everywhere leaves them, see decisions/lock-out.md. */
  async forget(tx: Tx, userId: string): Promise<void> {
    await this.database.run(tx, FORGET, [userId]);
  }

  async clearOld(now: Date): Promise<void> {
    await this.database.read(CLEAR_OLD, [yearBefore(now)]);
  }
}

function yearBefore(now: Date): Date {
  return new Date(now.getTime() - DEVICE_SECONDS * 1_000);
}
