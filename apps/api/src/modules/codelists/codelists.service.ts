import { Injectable } from '@nestjs/common';
import { codelists } from '@okenko/shared/codelists/codelists.contract';
import type {
  Codelist,
  CodelistEntry,
  CodelistEntryInput,
  CodelistName,
} from '@okenko/shared/codelists/codelists.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { saveStep } from '../../platform/database/revision.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Live } from '../../platform/live/live.js';
import { AuditService } from '../audit/audit.service.js';
import { OfficeCodesService } from '../offices/office-codes.service.js';
import { TownsService } from '../towns/towns.service.js';
import { CodelistEntryEntity } from './codelist-entry.entity.js';
import { toEntry } from './codelist.mapper.js';
import { objections } from './codelist.policy.js';

const REORDER = {
  name: 'codelist-reorder',
  text: `UPDATE codelist_entries e SET position = o.place, revision = e.revision + 1
         FROM (SELECT code, row_number() OVER (ORDER BY array_position($3::text[], code), position, code)::int AS place
               FROM codelist_entries WHERE town_id = $1 AND list = $2) o
         WHERE e.town_id = $1 AND e.list = $2 AND e.code = o.code AND e.position <> o.place`,
};

/** The town's own words for topics, channels, outcomes and the like. */
@Injectable()
export class CodelistsService {
  constructor(
    private readonly database: Database,
    private readonly towns: TownsService,
    private readonly offices: OfficeCodesService,
    private readonly audit: AuditService,
    private readonly live: Live,
  ) {}

  /** A whole list, retired entries too: the type-ahead and old records need all of it. Hundreds of entries at most. */
  async list(viewer: Viewer, name: CodelistName): Promise<Codelist> {
    const entries = await this.database.manager.find(CodelistEntryEntity, {
      where: { townId: viewer.townId, list: name },
      order: { position: 'ASC', code: 'ASC' },
    });
    return { name, fixed: codelists[name].fixed, items: entries.map(toEntry), next: null };
  }

  async save(
    viewer: Viewer,
    list: CodelistName,
    code: string,
    input: CodelistEntryInput,
  ): Promise<CodelistEntry> {
    const saved = await this.database.transaction((tx) => this.write(tx, viewer, list, code, input));
    this.tell(viewer, list);
    return saved;
  }

  async reorder(viewer: Viewer, list: CodelistName, codes: string[]): Promise<Codelist> {
    await this.database.transaction(async (tx) => {
      await this.towns.hold(tx, viewer.townId);
      await this.database.run(tx, REORDER, [viewer.townId, list, codes]);
      await this.audit.record(tx, viewer, {
        action: 'codelist.reordered',
        subject: { type: 'codelist', id: list },
      });
    });
    this.tell(viewer, list);
    return this.list(viewer, list);
  }

  private async write(
    tx: Tx,
    viewer: Viewer,
    list: CodelistName,
    code: string,
    input: CodelistEntryInput,
  ): Promise<CodelistEntry> {
    await this.towns.hold(tx, viewer.townId);
    const key = { townId: viewer.townId, list, code };
    const known = await tx.findOne(CodelistEntryEntity, { where: key, lock: { mode: 'pessimistic_write' } });
    const current = known === null ? null : toEntry(known);
    const step = saveStep('codelist', current, input);
    if (step === 'done') return current!;
    await this.refuse(tx, viewer, list, code, current, input);
    const { revision, ...fields } = input;
    if (step === 'create')
      await tx.insert(CodelistEntryEntity, { ...key, ...fields, group: null, revision: 1 });
    else await tx.update(CodelistEntryEntity, key, { ...fields, revision: revision + 1 });
    const action = step === 'create' ? 'codelist.entry-created' : 'codelist.entry-saved';
    await this.audit.record(tx, viewer, {
      action,
      subject: { type: 'codelist', id: `${list}/${code}` },
      details: { retired: input.retired },
    });
    return toEntry(await tx.findOneByOrFail(CodelistEntryEntity, key));
  }

  private async refuse(
    tx: Tx,
    viewer: Viewer,
    list: CodelistName,
    code: string,
    current: CodelistEntry | null,
    input: CodelistEntryInput,
  ): Promise<void> {
    const scope = { townId: viewer.townId, list };
    const parent =
      input.parent === null || input.parent === code
        ? null
        : await tx.findOneBy(CodelistEntryEntity, { ...scope, code: input.parent });
    const children = await tx.findOneBy(CodelistEntryEntity, { ...scope, parent: code });
    const fields = objections(
      list,
      current,
      input,
      parent === null ? null : toEntry(parent),
      children !== null,
    );
    if (fields.length > 0) throw new DomainError(422, 'input.refused', { fields });
    if (current?.retired === false && input.retired)
      await this.offices.refuseRetiring(tx, viewer.townId, list, code);
  }

  private tell(viewer: Viewer, list: CodelistName): void {
    this.live.publish({
      townId: viewer.townId,
      officeId: null,
      userId: null,
      type: 'reference',
      data: { what: 'codelists', list },
    });
  }
}
