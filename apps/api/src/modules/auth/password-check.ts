import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditService } from '../audit/audit.service.js';
import { AccountsService } from '../users/accounts.service.js';
import type { Account } from '../users/accounts.service.js';
import { SignInCounters } from './sign-in-counters.js';
import type { Origin } from './sign-in-counters.js';
import type { Counted } from './sign-in-limits.js';
import { LIMITS, beginsPause, isAddressSpent, secondsToWait } from './sign-in-limits.js';

/** Every answer at a spent address takes so long, and longer only where checks queue; one takes a tenth of it. */
const SPARE_ANSWER_MS = 1_000;

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
    const seconds = secondsToWait(counted, this.clock.now());
    if (seconds === 0) return this.check(origin, counted, account, password);
    // One line for each pause and not for each try in it: whoever guesses must not be able to fill the log.
    if (beginsPause(counted)) await this.trace('auth.sign-in-blocked', account);
    const isSpent = isAddressSpent(counted);
    if (isSpent && (await this.fitsSpare(origin, account, password))) return true;
    const longest = isSpent ? LIMITS.spare.windowMinutes * 60 : seconds;
    throw new DomainError(429, 'auth.too_many_attempts', { retryAfterSeconds: Math.min(seconds, longest) });
  }

  /**
   * The try that an account keeps at an address where somebody, perhaps a visitor of the same house, used up all tries.
   * A wrong password, one too many and an account that is not there are told alike and after the same time. So nobody
   * learns which accounts there are, and e-mails that are made up cost no work.
   */
  private async fitsSpare(origin: Origin, account: Account | null, password: string): Promise<boolean> {
    const [fits] = await Promise.all([
      account === null ? false : this.checkSpare(origin, account, password),
      wait(SPARE_ANSWER_MS),
    ]);
    return fits;
  }

  private async checkSpare(origin: Origin, account: Account, password: string): Promise<boolean> {
    const counted = [await this.counters.countSpare(origin)];
    if (secondsToWait(counted, this.clock.now()) > 0) return false;
    const fits = await this.check(origin, counted, account, password);
    if (!fits) await this.trace('auth.sign-in-refused', account);
    return fits;
  }

  private async check(
    origin: Origin,
    counted: readonly Counted[],
    account: Account | null,
    password: string,
  ): Promise<boolean> {
    const fits = await this.accounts.passwordFits(account?.id ?? null, password);
    if (fits) await this.counters.forgive(origin, counted);
    return fits;
  }

  private async trace(action: string, account: Account | null): Promise<void> {
    const nobody = {
      userId: null,
      townId: account?.townId ?? null,
      role: null,
      officeId: null,
      requestId: null,
    };
    await this.audit.recordAlone(nobody, {
      action,
      ...(account === null ? {} : { subject: { type: 'user', id: account.id } }),
    });
  }
}
