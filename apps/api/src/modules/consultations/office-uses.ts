import { Injectable } from '@nestjs/common';
import type { OfficeUse } from '@okenko/shared/offices/offices.contract';
import { Database } from '../../platform/database/database.js';
import type { OfficeUses } from '../offices/office-use.port.js';
import { UsersQueries } from '../users/users.queries.js';

const HAS_OPEN = {
  name: 'office-has-open',
  text: `SELECT EXISTS (SELECT FROM consultations WHERE office_id = $1 AND state IN ('open', 'reopened')) AS found`,
};

/** Tells whoever closes an office whom it concerns. */
@Injectable()
export class ConsultationsOfficeUses implements OfficeUses {
  constructor(
    private readonly database: Database,
    private readonly users: UsersQueries,
  ) {}

  async of(officeId: string): Promise<OfficeUse> {
    const [open] = await this.database.read<{ found: boolean }>(HAS_OPEN, [officeId]);
    return { people: await this.users.countAt(officeId), hasOpen: open?.found === true };
  }
}
