import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Database } from '../../platform/database/database.js';
import { LIMITS, addressScope } from './sign-in-limits.js';
import type { Counted, Counter } from './sign-in-limits.js';

const COUNT = {
  name: 'sign-in-count',
  text: `
    INSERT INTO sign_in_failures AS f (key, failures, window_ends_at) VALUES ($1, 1, $2)
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN f.window_ends_at <= $3 THEN 1 ELSE f.failures + 1 END,
      window_ends_at = CASE WHEN f.window_ends_at <= $3 THEN $2 ELSE f.window_ends_at END
    RETURNING failures, window_ends_at`,
};
const FORGET = { name: 'sign-in-forget', text: 'DELETE FROM sign_in_failures WHERE key = $1' };
const TAKE_BACK = {
  name: 'sign-in-take-back',
  text: 'UPDATE sign_in_failures SET failures = failures - 1 WHERE key = $1 AND failures > 0',
};
const CLEAR_OLD = {
  name: 'sign-in-clear-old',
  text: 'DELETE FROM sign_in_failures WHERE window_ends_at < $1',
};

/** From where somebody tries to sign in. */
export interface Origin {
  email: string;
  address: string;
  /** The browser's own mark, when this account was signed in with it before. */
  knownDevice: string | null;
}

/** Counts tries before a password is checked, so that a burst of parallel tries is counted too. */
@Injectable()
export class SignInCounters {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async count(origin: Origin): Promise<Counted[]> {
    const counted: Counted[] = [];
    for (const counter of countersOf(origin)) counted.push(await this.countOne(counter, origin));
    return counted;
  }

  /** A right password: the try was no failure. */
  async forgive(origin: Origin): Promise<void> {
    for (const counter of countersOf(origin)) {
      const statement = counter === 'pair' || counter === 'device' ? FORGET : TAKE_BACK;
      await this.database.read(statement, [this.key(counter, origin)]);
    }
  }

  async clearOld(): Promise<void> {
    await this.database.read(CLEAR_OLD, [this.clock.now()]);
  }

  private async countOne(counter: Counter, origin: Origin): Promise<Counted> {
    const now = this.clock.now();
    const ends = new Date(now.getTime() + LIMITS[counter].windowMinutes * 60_000);
    const [row] = await this.database.read<{ failures: number; window_ends_at: Date }>(COUNT, [
      this.key(counter, origin),
      ends,
      now,
    ]);
    return { counter, tries: row?.failures ?? 1, windowEndsAt: row?.window_ends_at ?? ends };
  }

  private key(counter: Counter, { email, address, knownDevice }: Origin): Buffer {
    switch (counter) {
      case 'device':
        return this.vault.hash('sign-in-failures', counter, email, knownDevice ?? '');
      case 'pair':
        return this.vault.hash('sign-in-failures', counter, email, addressScope(address));
      case 'address':
        return this.vault.hash('sign-in-failures', counter, addressScope(address));
      case 'account':
        return this.vault.hash('sign-in-failures', counter, email);
    }
  }
}

function countersOf({ knownDevice }: Origin): Counter[] {
  return knownDevice === null ? ['pair', 'address', 'account'] : ['device'];
}
