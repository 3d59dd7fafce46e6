import { Inject, Injectable } from '@nestjs/common';
import type { Office, OfficeInput, OfficeUse } from '@okenko/shared/offices/offices.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { fieldRefused, notFound } from '../../platform/errors/domain-error.js';
import { brokenConstraint } from '../../platform/database/constraint.js';
import { saveStep } from '../../platform/database/revision.js';
import { Live } from '../../platform/live/live.js';
import { AuditService } from '../audit/audit.service.js';
import { TownsService } from '../towns/towns.service.js';
import { OfficeCodesService } from './office-codes.service.js';
import { OFFICE_USES } from './office-use.port.js';
import type { OfficeUses } from './office-use.port.js';
import { OfficeEntity } from './office.entity.js';
import { toOffice } from './office.mapper.js';

@Injectable()
export class OfficesService {
  constructor(
    private readonly database: Database,
    private readonly towns: TownsService,
    private readonly codes: OfficeCodesService,
    private readonly audit: AuditService,
    private readonly live: Live,
    private readonly clock: Clock,
    @Inject(OFFICE_USES) private readonly uses: OfficeUses,
  ) {}

  /** Every office of the town, closed ones too: old records name them. A town has a handful, so this is one page. */
  async list(viewer: Viewer): Promise<{ items: Office[]; next: null }> {
    const offices = await this.database.manager.find(OfficeEntity, {
      where: { townId: viewer.townId },
      order: { name: 'ASC' },
    });
    return { items: offices.map(toOffice), next: null };
  }

  async one(viewer: Viewer, id: string): Promise<Office> {
    const office = await this.database.manager.findOneBy(OfficeEntity, { id, townId: viewer.townId });
    if (office === null) throw notFound('office');
    return toOffice(office);
  }

  /** Whom closing the office would concern: numbers only, an administrator reads no consultation. */
  async use(viewer: Viewer, id: string): Promise<OfficeUse> {
    const office = await this.one(viewer, id);
    return this.uses.of(office.id);
  }

  async save(viewer: Viewer, id: string, input: OfficeInput): Promise<Office> {
    const saved = await this.database
      .transaction((tx) => this.write(tx, viewer, id, input))
      .catch(refuseSameName);
    this.live.publish({
      townId: viewer.townId,
      officeId: null,
      userId: null,
      type: 'reference',
      data: { what: 'offices' },
    });
    return toOffice(saved);
  }

  private async write(tx: Tx, viewer: Viewer, id: string, input: OfficeInput): Promise<OfficeEntity> {
    await this.towns.hold(tx, viewer.townId);
    const known = await tx.findOne(OfficeEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (known !== null && known.townId !== viewer.townId) throw notFound('office');
    const step = saveStep('office', known === null ? null : toOffice(known), input);
    if (step !== 'done') await this.codes.refuseUnused(tx, viewer.townId, known, input);
    const { revision, ...sent } = input;
    const closedAt = known?.closed === true ? known.closedAt : this.clock.now();
    const fields = { ...sent, closedAt: input.closed ? closedAt : null };
    if (step === 'create')
      await tx.insert(OfficeEntity, { id, townId: viewer.townId, ...fields, revision: 1 });
    if (step === 'update') await tx.update(OfficeEntity, { id }, { ...fields, revision: revision + 1 });
    const action = step === 'create' ? 'office.created' : 'office.saved';
    if (step !== 'done') await this.audit.record(tx, viewer, { action, subject: { type: 'office', id } });
    return tx.findOneByOrFail(OfficeEntity, { id });
  }
}

function refuseSameName(error: unknown): never {
  if (brokenConstraint(error) === 'offices_name') throw fieldRefused('name', 'name_taken');
  throw error;
}
