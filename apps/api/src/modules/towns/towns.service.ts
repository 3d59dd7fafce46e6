import { Injectable } from '@nestjs/common';
import type { Town, TownInput } from '@okenko/shared/towns/towns.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { saveStep } from '../../platform/database/revision.js';
import { Live } from '../../platform/live/live.js';
import { AuditService } from '../audit/audit.service.js';
import { readCrest } from './crest.js';
import type { Crest } from './crest.js';
import { TownEntity } from './town.entity.js';
import { toTown } from './town.mapper.js';

const HOLD = { name: 'town-hold', text: 'SELECT FROM towns WHERE id = $1 FOR NO KEY UPDATE' };

/** The town a viewer belongs to. Nothing here reaches another one. */
@Injectable()
export class TownsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly live: Live,
  ) {}

  async current(viewer: Viewer): Promise<Town> {
    return toTown(await this.byId(viewer.townId));
  }

  /** A town by its id, for modules below; the id comes from a viewer or an own record, never from input. */
  async byId(id: string): Promise<TownEntity> {
    const town = await this.database.manager.findOneBy(TownEntity, { id });
    if (town === null) throw notFound('town');
    return town;
  }

  /**
   * The first lock of whoever manages a town's offices, lists or accounts: they do it one after another, so that what
   * each of them checks of several records still holds at the commit, and none waits crosswise. The desk waits for none.
   */
  async hold(tx: Tx, townId: string): Promise<void> {
    await this.database.run(tx, HOLD, [townId]);
  }

  async save(viewer: Viewer, input: TownInput): Promise<Town> {
    const saved = await this.database.transaction(async (tx) => {
      const known = await tx.findOneOrFail(TownEntity, {
        where: { id: viewer.townId },
        lock: { mode: 'pessimistic_write' },
      });
      const step = saveStep('town', toTown(known), input);
      const { revision, ...fields } = input;
      if (step === 'update') {
        await tx.update(TownEntity, { id: viewer.townId }, { ...fields, revision: revision + 1 });
        await this.audit.record(tx, viewer, {
          action: 'town.saved',
          subject: { type: 'town', id: viewer.townId },
        });
      }
      return tx.findOneByOrFail(TownEntity, { id: viewer.townId });
    });
    this.tell(viewer);
    return toTown(saved);
  }

  async saveCrest(viewer: Viewer, image: string | null): Promise<Town> {
    const crest = image === null ? null : readCrest(image);
    const saved = await this.database.transaction(async (tx) => {
      await tx.update(
        TownEntity,
        { id: viewer.townId },
        {
          crest: crest?.bytes ?? null,
          crestType: crest?.type ?? null,
          crestVersion: () => 'crest_version + 1',
        },
      );
      await this.audit.record(tx, viewer, {
        action: 'town.crest-saved',
        subject: { type: 'town', id: viewer.townId },
      });
      return tx.findOneByOrFail(TownEntity, { id: viewer.townId });
    });
    this.tell(viewer);
    return toTown(saved);
  }

  async crest(viewer: Viewer): Promise<Crest> {
    const town = await this.database.manager.findOne(TownEntity, {
      where: { id: viewer.townId },
      select: { id: true, crest: true, crestType: true },
    });
    if (town?.crest == null || town.crestType === null) throw notFound('crest');
    return { bytes: town.crest, type: town.crestType as Crest['type'] };
  }

  private tell(viewer: Viewer): void {
    this.live.publish({
      townId: viewer.townId,
      officeId: null,
      userId: null,
      type: 'reference',
      data: { what: 'town' },
    });
  }
}
