import { Injectable } from '@nestjs/common';
import type { Role } from '@okenko/shared/access/roles';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { hashPassword, passwordFits } from './passwords.js';
import { UserEntity } from './user.entity.js';

const OFFICES = {
  name: 'account-offices',
  text: `SELECT o.id, o.closed FROM user_offices u JOIN offices o ON o.id = u.office_id
         WHERE u.user_id = $1 ORDER BY o.closed, o.name, o.id`,
};

const HOLD_UNCHANGED = {
  name: 'account-hold-unchanged',
  text: 'SELECT FROM users WHERE id = $1 AND password_hash = $2 FOR NO KEY UPDATE',
};

/** An account as the sign-in needs it. */
export interface Account {
  id: string;
  townId: string;
  email: string;
  roles: Role[];
  passwordHash: string | null;
  /** When a one-time password stops to fit; null for an own one. */
  passwordExpiresAt: Date | null;
}

/** Passwords and sign-ins of accounts, for the auth module. */
@Injectable()
export class AccountsService {
  constructor(private readonly database: Database) {}

  async byEmail(email: string): Promise<Account | null> {
    return this.database.manager.findOne(UserEntity, { where: { email }, select: ACCOUNT });
  }

  byId(id: string): Promise<Account> {
    return this.database.manager.findOneOrFail(UserEntity, { where: { id }, select: ACCOUNT });
  }

  /** Takes as long for no account as for one. An account that is switched off fits no password. */
  async passwordFits(accountId: string | null, password: string): Promise<boolean> {
    const user =
      accountId === null ? null : await this.database.manager.findOneBy(UserEntity, { id: accountId });
    return passwordFits(password, user?.active === true ? user.passwordHash : null);
  }

  async setPassword(tx: Tx, accountId: string, password: string): Promise<void> {
    await tx.update(
      UserEntity,
      { id: accountId },
      { passwordHash: await hashPassword(password), mustChangePassword: false, passwordExpiresAt: null },
    );
  }

  /** Holds the account until the commit. @returns false where its password is not the one it was loaded with */
  async holdUnchanged(tx: Tx, { id, passwordHash }: Account): Promise<boolean> {
    return (await this.database.run(tx, HOLD_UNCHANGED, [id, passwordHash])).length > 0;
  }

  async noteSignIn(tx: Tx, accountId: string, now: Date): Promise<void> {
    await tx.update(UserEntity, { id: accountId }, { lastSignInAt: now });
  }

  /** Offices of the account by name, those that were closed last. */
  offices(accountId: string): Promise<{ id: string; closed: boolean }[]> {
    return this.database.read(OFFICES, [accountId]);
  }
}

const ACCOUNT = {
  id: true,
  townId: true,
  email: true,
  roles: true,
  passwordHash: true,
  passwordExpiresAt: true,
} as const;
