import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AccountsService } from '../users/accounts.service.js';
import { SignInCounters } from './sign-in-counters.js';
import type { Origin } from './sign-in-counters.js';
import { secondsToWait } from './sign-in-limits.js';

/** Checks a password with its limits: counted first, so that a burst of parallel tries is counted too. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly accounts: AccountsService,
    private readonly counters: SignInCounters,
    private readonly clock: Clock,
  ) {}

  /**
   * @param accountId null for an account that is not there; it takes as long and never fits
   * @throws DomainError `auth.too_many_attempts` with the seconds to wait
   */
  async fits(origin: Origin, accountId: string | null, password: string): Promise<boolean> {
    const wait = secondsToWait(await this.counters.count(origin), this.clock.now());
    if (wait > 0) throw new DomainError(429, 'auth.too_many_attempts', { retryAfterSeconds: wait });
    const fits = await this.accounts.passwordFits(accountId, password);
    if (fits) await this.counters.forgive(origin);
    return fits;
  }
}
