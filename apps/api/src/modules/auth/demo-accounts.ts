import { Inject, Injectable } from '@nestjs/common';
import { roles } from '@okenko/shared/access/roles';
import type { SignInHints } from '@okenko/shared/auth/auth.contract';
import { CONFIG } from '../../platform/config/config.js';
import type { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';

/** Demo accounts carry a domain that can never be anybody's (RFC 2606). */
const ACCOUNTS = {
  name: 'demo-accounts',
  text: `SELECT u.email, u.roles[1] AS role, t.name AS town FROM users u JOIN towns t ON t.id = u.town_id
         WHERE u.email LIKE '%@okenko.test' AND u.active
         ORDER BY t.country, array_position($1::text[], u.roles[1]), length(u.email), u.email`,
};

@Injectable()
export class DemoAccounts {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** What the sign-in page offers to try; nothing outside the demo. */
  async hints(): Promise<SignInHints> {
    if (!this.config.demo) return { demo: false, accounts: [] };
    return {
      demo: true,
      accounts: await this.database.read<SignInHints['accounts'][number]>(ACCOUNTS, [roles]),
    };
  }
}
