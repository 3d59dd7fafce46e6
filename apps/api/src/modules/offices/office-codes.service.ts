import { Inject, Injectable } from '@nestjs/common';
import type { OfficeInput } from '@okenko/shared/offices/offices.contract';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { DomainError, fieldRefused } from '../../platform/errors/domain-error.js';
import { CODES_IN_USE } from './codes-in-use.port.js';
import type { CodesInUse, OfficeList } from './codes-in-use.port.js';
import { codesOf, codesRefused, codesToCheck } from './office-codes.js';
import type { OfficeCode } from './office-codes.js';
import { OfficeEntity } from './office.entity.js';

/** Held until the transaction ends, so that nobody retires an area while an office is told to begin with it. */
const HOLD_AREAS = {
  name: 'areas-hold',
  text: 'SELECT code FROM areas WHERE town_id = $1 AND code = ANY($2) AND NOT retired FOR SHARE',
};

/** Keeps what an office begins contacts with, and what the town has in use, together: both ways. */
@Injectable()
export class OfficeCodesService {
  constructor(
    private readonly database: Database,
    @Inject(CODES_IN_USE) private readonly lists: CodesInUse,
  ) {}

  /**
   * Refuses codes that the town does not have or has retired. What the office named already may stay.
   * @throws DomainError with every field that is wrong
   */
  async refuseUnused(tx: Tx, townId: string, before: OfficeEntity | null, input: OfficeInput): Promise<void> {
    const wanted = codesToCheck(before, input);
    const listed = wanted.filter(isListed);
    const areas = wanted.filter(({ list }) => list === 'areas').map(({ code }) => code);
    const inUse = [
      ...(listed.length === 0 ? [] : await this.lists.hold(tx, townId, listed)),
      ...(areas.length === 0 ? [] : await this.holdAreas(tx, townId, areas)),
    ];
    const fields = codesRefused(wanted, inUse);
    if (fields.length > 0) throw new DomainError(422, 'input.refused', { fields });
  }

  /**
   * Refuses to retire what an open office begins its contacts with, and says which offices they are. The caller holds
   * the entry or the area for update.
   * @throws DomainError at `retired`
   */
  async refuseRetiring(tx: Tx, townId: string, list: string, code: string): Promise<void> {
    const open = await tx.find(OfficeEntity, { where: { townId, closed: false }, order: { name: 'ASC' } });
    const using = open.filter((office) =>
      codesOf(office).some((one) => one.list === list && one.code === code),
    );
    if (using.length > 0)
      throw fieldRefused('retired', 'used_by_offices', { offices: using.map(({ name }) => name).join(', ') });
  }

  private async holdAreas(tx: Tx, townId: string, codes: string[]): Promise<Omit<OfficeCode, 'path'>[]> {
    const rows = await this.database.run<{ code: string }>(tx, HOLD_AREAS, [townId, codes]);
    return rows.map(({ code }) => ({ list: 'areas', code }));
  }
}

function isListed(one: OfficeCode): one is OfficeCode & { list: OfficeList } {
  return one.list !== 'areas';
}
