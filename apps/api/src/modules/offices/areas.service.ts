import { Injectable } from '@nestjs/common';
import { AREA_OUTSIDE, AREA_UNKNOWN } from '@okenko/shared/common/contact-fields';
import { fold } from '@okenko/shared/common/text';
import type { Area, AreaInput } from '@okenko/shared/offices/offices.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { fieldRefused } from '../../platform/errors/domain-error.js';
import { saveStep } from '../../platform/database/revision.js';
import { Live } from '../../platform/live/live.js';
import { AuditService } from '../audit/audit.service.js';
import { TownsService } from '../towns/towns.service.js';
import { AreaEntity } from './area.entity.js';
import { OfficeCodesService } from './office-codes.service.js';
import { toArea } from './office.mapper.js';

@Injectable()
export class AreasService {
  constructor(
    private readonly database: Database,
    private readonly towns: TownsService,
    private readonly codes: OfficeCodesService,
    private readonly audit: AuditService,
    private readonly live: Live,
  ) {}

  /** All areas of the town, retired ones too. Dozens at most, so this is one page. */
  async list(viewer: Viewer): Promise<{ items: Area[]; next: null }> {
    const order = { position: 'ASC', code: 'ASC' } as const;
    const areas = await this.database.manager.find(AreaEntity, { where: { townId: viewer.townId }, order });
    return { items: areas.map(toArea), next: null };
  }

  async save(viewer: Viewer, code: string, input: AreaInput): Promise<Area> {
    if (code === AREA_UNKNOWN || code === AREA_OUTSIDE) throw fieldRefused('code', 'code_reserved');
    const saved = await this.database.transaction((tx) => this.write(tx, viewer, code, input));
    this.live.publish({
      townId: viewer.townId,
      officeId: null,
      userId: null,
      type: 'reference',
      data: { what: 'areas' },
    });
    return toArea(saved);
  }

  private async write(tx: Tx, viewer: Viewer, code: string, input: AreaInput): Promise<AreaEntity> {
    const key = { townId: viewer.townId, code };
    await this.towns.hold(tx, viewer.townId);
    const known = await tx.findOne(AreaEntity, { where: key, lock: { mode: 'pessimistic_write' } });
    const step = saveStep('area', known === null ? null : toArea(known), input);
    if (step === 'update' && input.retired && known?.retired === false)
      await this.codes.refuseRetiring(tx, viewer.townId, 'areas', code);
    const isRenamed = step !== 'done' && fold(known?.name ?? '') !== fold(input.name);
    if (isRenamed) await this.refuseSameName(tx, viewer.townId, code, input.name);
    const { revision, ...fields } = input;
    if (step === 'create') await tx.insert(AreaEntity, { ...key, ...fields, revision: 1 });
    if (step === 'update') await tx.update(AreaEntity, key, { ...fields, revision: revision + 1 });
    const action = step === 'create' ? 'area.created' : 'area.saved';
    if (step !== 'done') await this.audit.record(tx, viewer, { action, subject: { type: 'area', id: code } });
    return tx.findOneByOrFail(AreaEntity, key);
  }

  /**
   * Nobody could tell two parts of one name apart; old records name retired ones too. The town is held, so no other
   * area comes between. Areas that were called the same before this rule stay until one of them is renamed.
   * @throws DomainError at `name`
   */
  private async refuseSameName(tx: Tx, townId: string, code: string, name: string): Promise<void> {
    const areas = await tx.find(AreaEntity, { where: { townId }, select: { code: true, name: true } });
    if (areas.some((one) => one.code !== code && fold(one.name) === fold(name)))
      throw fieldRefused('name', 'name_taken');
  }
}
