import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditService } from '../audit/audit.service.js';
import { AccountsService } from '../users/accounts.service.js';
import type { Account } from '../users/accounts.service.js';
import { SignInCounters } from './sign-in-counters.js';
import type { Origin } from './sign-in-counters.js';
import { beginsPause, secondsToWait } from './sign-in-limits.js';

/** Checks a password with its limits: counted first, so that a burst of parallel tries is counted too. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly accounts: AccountsService,
    private readonly counters: SignInCounters,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * @param account null for one that is not there; it takes as long and never fits
   * @throws DomainError `auth.too_many_attempts` with the seconds to wait
   */
  async fits(origin: Origin, account: Account | null, password: string): Promise<boolean> {
    const counted = await this.counters.count(origin);
    const wait = secondsToWait(counted, this.clock.now());
    if (wait > 0) {
      if (beginsPause(counted)) await this.tracePause(account);
      throw new DomainError(429, 'auth.too_many_attempts', { retryAfterSeconds: wait });
    }
    const fits = await this.accounts.passwordFits(account?.id ?? null, password);
    if (fits) await this.counters.forgive(origin);
    return fits;
  }

  /** One line for each pause and not for each try in it: whoever guesses must not be able to fill the log. */
  private async tracePause(account: Account | null): Promise<void> {
    const nobody = {
      userId: null,
      townId: account?.townId ?? null,
      role: null,
      officeId: null,
      requestId: null,
    };
    await this.audit.recordAlone(nobody, {
      action: 'auth.sign-in-blocked',
      ...(account === null ? {} : { subject: { type: 'user', id: account.id } }),
    });
  }
}
