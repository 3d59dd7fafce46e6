import { Injectable } from '@nestjs/common';
import { worksInOffice } from '@okenko/shared/access/roles';
import type { ChangePasswordInput, WorkAsInput } from '@okenko/shared/auth/auth.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { DomainError, fieldRefused } from '../../platform/errors/domain-error.js';
import { AuditService } from '../audit/audit.service.js';
import { AccountsService } from '../users/accounts.service.js';
import type { Account } from '../users/accounts.service.js';
import { PasswordCheck } from './password-check.js';
import { SessionViewers } from './session-viewers.js';
import { SessionsRepository } from './sessions.repository.js';

/** What a signed-in person does with their own session and account. */
@Injectable()
export class AuthService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsRepository,
    private readonly viewers: SessionViewers,
    private readonly check: PasswordCheck,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  signOut(viewer: Viewer): Promise<void> {
    return this.change(viewer, 'auth.signed-out', (tx) => this.sessions.end(tx, viewer.session));
  }

  signOutEverywhere(viewer: Viewer): Promise<void> {
    return this.change(viewer, 'auth.signed-out-everywhere', (tx) => this.sessions.endAll(tx, viewer.userId));
  }

  async lock(viewer: Viewer): Promise<void> {
    if (viewer.locked) return;
    await this.change(viewer, 'auth.locked', (tx) =>
      this.sessions.setLocked(tx, viewer.session, true, this.clock.now()),
    );
  }

  /** @throws DomainError at `password`, or `auth.too_many_attempts` */
  async unlock(viewer: Viewer, password: string, address: string): Promise<void> {
    const user = await this.checkPassword(viewer, password, address, 'password');
    const now = this.clock.now();
    await this.change(
      viewer,
      'auth.unlocked',
      (tx) => this.sessions.setLocked(tx, viewer.session, false, now),
      user.id,
    );
  }

  /** Changes role or office. Only to what the account holds; the switch is in the log. */
  async workAs(viewer: Viewer, { role, officeId }: WorkAsInput): Promise<void> {
    const user = await this.accounts.byId(viewer.userId);
    if (!user.roles.includes(role)) throw fieldRefused('role', 'not_a_choice');
    const office = worksInOffice(role) ? officeId : null;
    const offices = worksInOffice(role) ? await this.accounts.offices(viewer.userId) : [];
    if (worksInOffice(role) && !offices.some(({ id, closed }) => id === office && !closed))
      throw fieldRefused('officeId', 'not_a_choice');
    await this.database.transaction(async (tx) => {
      await this.sessions.workAs(tx, viewer.session, role, office);
      await this.audit.record(tx, viewer, {
        action: 'auth.role-switched',
        details: { from: viewer.role, to: role, office },
      });
    });
    this.viewers.changed(viewer);
  }

  /**
   * Changes the own password and ends every other session. The present one is asked for, except where the session was
   * opened with the one-time password that is to be changed, on a screen that is not locked.
   */
  async changePassword(
    viewer: Viewer,
    { current, next }: ChangePasswordInput,
    address: string,
  ): Promise<void> {
    if (current !== undefined) await this.checkPassword(viewer, current, address, 'current');
    else if (!viewer.oneTimeSession || viewer.locked) throw fieldRefused('current', 'required');
    const isSame =
      current === undefined ? await this.accounts.passwordFits(viewer.userId, next) : next === current;
    if (isSame) throw fieldRefused('next', 'password_same');
    await this.change(viewer, 'auth.password-changed', async (tx) => {
      await this.accounts.setPassword(tx, viewer.userId, next);
      // After the account is held: of two at once only one finds the session as it was, and a reset has ended it.
      const session = await this.sessions.hold(tx, viewer.session);
      const isOneTime = session?.one_time === true && !session.locked;
      if (session === null) throw new DomainError(401, 'auth.signed_out');
      if (current === undefined && !isOneTime) throw fieldRefused('current', 'required');
      await this.sessions.spendOneTime(tx, viewer.session);
      await this.sessions.endOthers(tx, viewer.userId, viewer.session);
    });
  }

  private async checkPassword(
    viewer: Viewer,
    password: string,
    address: string,
    field: string,
  ): Promise<Account> {
    const user = await this.accounts.byId(viewer.userId);
    // The session itself is the known browser: guessing here cannot lock the person out elsewhere.
    const origin = { email: user.email, address, knownDevice: viewer.session.toString('base64') };
    if (await this.check.fits(origin, user, password)) return user;
    await this.audit.recordAlone(viewer, {
      action: 'auth.unlock-refused',
      subject: { type: 'user', id: user.id },
    });
    throw fieldRefused(field, 'wrong_password');
  }

  private async change(
    viewer: Viewer,
    action: string,
    work: (tx: Tx) => Promise<void>,
    subject?: string,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await work(tx);
      await this.audit.record(tx, viewer, {
        action,
        ...(subject === undefined ? {} : { subject: { type: 'user', id: subject } }),
      });
    });
    this.viewers.changed(viewer);
  }
}
