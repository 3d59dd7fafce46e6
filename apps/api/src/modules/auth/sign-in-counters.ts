import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Database } from '../../platform/database/database.js';
import { LIMITS, addressScope, isAddressSpent } from './sign-in-limits.js';
import type { Counted, Counter } from './sign-in-limits.js';

const COUNT = {
  name: 'sign-in-count',
  text: `
    INSERT INTO sign_in_failures AS f (key, failures, window_ends_at) VALUES ($1, 1, $2)
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN f.window_ends_at <= $3 THEN 1 ELSE f.failures + 1 END,
      window_ends_at = CASE WHEN f.window_ends_at <= $3 THEN $2 ELSE f.window_ends_at END
    WHERE f.window_ends_at <= $3 OR f.failures <= $4
    RETURNING failures, window_ends_at`,
};
const ENDS = { name: 'sign-in-ends', text: 'SELECT window_ends_at FROM sign_in_failures WHERE key = $1' };
const FORGET = { name: 'sign-in-forget', text: 'DELETE FROM sign_in_failures WHERE key = $1' };
const TAKE_BACK = {
  name: 'sign-in-take-back',
  text: 'UPDATE sign_in_failures SET failures = failures - 1 WHERE key = $1 AND failures > 0',
};
const CLEAR_OLD = {
  name: 'sign-in-clear-old',
  text: 'DELETE FROM sign_in_failures WHERE window_ends_at < $1',
};

interface Row {
  failures: number;
  window_ends_at: Date;
}

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

  /** Counts a try. At an address that is spent nothing else is: made-up e-mails must not fill the table. */
  async count(origin: Origin): Promise<Counted[]> {
    if (origin.knownDevice !== null) return [await this.countOne('device', origin)];
    const address = await this.countOne('address', origin);
    if (isAddressSpent([address])) return [address];
    return [address, await this.countOne('account', origin), await this.countOne('pair', origin)];
  }

  /** Counts a try on an account that is there, at an address that is spent. */
  async countSpare(origin: Origin): Promise<Counted> {
    return this.countOne('spare', origin);
  }

  /** A right password: what was counted was no failure. */
  async forgive(origin: Origin, counted: readonly Counted[]): Promise<void> {
    for (const { counter } of counted) {
      const statement = counter === 'address' || counter === 'account' ? TAKE_BACK : FORGET;
      await this.database.read(statement, [this.key(counter, origin)]);
    }
  }

  async clearOld(): Promise<void> {
    await this.database.read(CLEAR_OLD, [this.clock.now()]);
  }

  /** Counts to one more than is allowed, which is how a pause begins; from there on the row is left alone. */
  private async countOne(counter: Counter, origin: Origin): Promise<Counted> {
    const now = this.clock.now();
    const { failures, windowMinutes } = LIMITS[counter];
    const ends = new Date(now.getTime() + windowMinutes * 60_000);
    const key = this.key(counter, origin);
    const [row] = await this.database.read<Row>(COUNT, [key, ends, now, failures]);
    if (row !== undefined) return { counter, tries: row.failures, windowEndsAt: row.window_ends_at };
    const [left] = await this.database.read<Pick<Row, 'window_ends_at'>>(ENDS, [key]);
    return { counter, tries: failures + 2, windowEndsAt: left?.window_ends_at ?? ends };
  }

  private key(counter: Counter, { email, address, knownDevice }: Origin): Buffer {
    switch (counter) {
      case 'device':
        return this.vault.hash('sign-in-failures', counter, email, knownDevice ?? '');
      case 'pair':
      case 'spare':
        return this.vault.hash('sign-in-failures', counter, email, addressScope(address));
      case 'address':
        return this.vault.hash('sign-in-failures', counter, addressScope(address));
      case 'account':
        return this.vault.hash('sign-in-failures', counter, email);
    }
  }
}
