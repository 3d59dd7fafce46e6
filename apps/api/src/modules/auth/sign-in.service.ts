import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignInInput } from '@okenko/shared/auth/auth.contract';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditService } from '../audit/audit.service.js';
import { AccountsService } from '../users/accounts.service.js';
import type { Account } from '../users/accounts.service.js';
import { KnownDevices } from './known-devices.js';
import { PasswordCheck } from './password-check.js';
import { SessionsRepository, hashToken } from './sessions.repository.js';
import type { Origin } from './sign-in-counters.js';
import { startingOffice, startingRole } from './starting-role.js';

/** A working day; then the person signs in again. */
const SESSION_HOURS = 12;

export interface SignedIn {
  token: string;
  device: string;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsRepository,
    private readonly check: PasswordCheck,
    private readonly devices: KnownDevices,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks a password and begins a session.
   * @param device the browser's mark, or null in a new browser
   * @throws DomainError `auth.wrong_credentials` (the same for an unknown account),
   *   `auth.too_many_attempts`, `auth.one_time_password_expired`
   */
  async signIn(input: SignInInput, address: string, device: string | null): Promise<SignedIn> {
    const user = await this.accounts.byEmail(input.email);
    const known =
      user !== null && device !== null && (await this.devices.knows(user.id, device, this.clock.now()));
    const origin: Origin = { email: input.email, address, knownDevice: known ? device : null };
    const fits = await this.check.fits(origin, user, input.password);
    if (!fits || user === null) return this.refuse(user);
    if (user.passwordExpiresAt !== null && user.passwordExpiresAt <= this.clock.now())
      throw new DomainError(401, 'auth.one_time_password_expired');
    const begun = await this.begin(user, device ?? randomBytes(24).toString('base64url'));
    return begun ?? this.refuse(user);
  }

  /** @returns null where the password that was checked has been replaced meanwhile: it opens nothing any more */
  private async begin(user: Account, device: string): Promise<SignedIn | null> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const offices = await this.accounts.offices(user.id);
    return this.database.transaction(async (tx) => {
      if (!(await this.accounts.holdUnchanged(tx, user))) return null;
      const role = startingRole(user.roles);
      const officeId = startingOffice(role, offices);
      const expires = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
      const tokenHash = hashToken(token);
      await this.sessions.insert(tx, { tokenHash, userId: user.id, role, officeId, now, expires });
      await this.devices.remember(tx, user.id, device, now);
      await this.accounts.noteSignIn(tx, user.id, now);
      const actor = { userId: user.id, townId: user.townId, role, officeId, requestId: null };
      await this.audit.record(tx, actor, {
        action: 'auth.signed-in',
        subject: { type: 'user', id: user.id },
      });
      return { token, device };
    });
  }

  private async refuse(user: Account | null): Promise<never> {
    await this.traceRefusal(user);
    throw new DomainError(401, 'auth.wrong_credentials');
  }

  /** The log names the account that was tried, never what was typed; an unknown one costs the same time. */
  private async traceRefusal(user: Account | null): Promise<void> {
    const nobody = {
      userId: null,
      townId: user?.townId ?? null,
      role: null,
      officeId: null,
      requestId: null,
    };
    await this.audit.recordAlone(nobody, {
      action: 'auth.sign-in-refused',
      ...(user === null ? {} : { subject: { type: 'user', id: user.id } }),
    });
  }
}
