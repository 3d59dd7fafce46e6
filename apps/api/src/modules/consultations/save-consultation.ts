import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type {
  Consultation,
  SaveConsultationInput,
} from '@okenko/shared/consultations/consultations.contract';
import { isOpen } from '@okenko/shared/consultations/consultation-status';
import type { Viewer } from '../../platform/access/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { DomainError, fieldRefused, notFound } from '../../platform/errors/domain-error.js';
import { AuditService } from '../audit/audit.service.js';
import { OfficesQueries } from '../offices/offices.queries.js';
import type { KnownOffice } from '../offices/offices.queries.js';
import { ConsultationChecks } from './consultation-checks.js';
import { coherent, takesContact, topicsAndParents } from './consultation-rules.js';
import { ConsultationView } from './consultation-view.js';
import { abilities, isOwnRiskNote } from './consultation.policy.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { newContent, present } from './new-content.js';
import type { SealedNote, StoredConsultation } from './stored-consultation.js';

/** Saves an open consultation as it is typed. The same save again is a success, an older one a conflict. */
@Injectable()
export class SaveConsultation {
  constructor(
    private readonly database: Database,
    private readonly repository: ConsultationsRepository,
    private readonly offices: OfficesQueries,
    private readonly checks: ConsultationChecks,
    private readonly view: ConsultationView,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async save(viewer: Viewer, id: string, input: SaveConsultationInput): Promise<Consultation> {
    const saved =
      input.revision === 0 ? await this.create(viewer, id, input) : await this.change(viewer, id, input);
    return this.view.glimpse(viewer, saved);
  }

  private async create(
    viewer: Viewer,
    id: string,
    input: SaveConsultationInput,
  ): Promise<StoredConsultation> {
    const now = this.clock.now();
    const office = await this.officeOf(viewer, input.officeId, input.startedAt ?? now.toISOString());
    const known = await this.checks.vocabulary(viewer.townId);
    const content = coherent(newContent(input, office, known, viewer.userId, now));
    await this.checks.refuseWrong(viewer.townId, office.id, viewer.userId, null, content);
    const record = {
      id,
      townId: viewer.townId,
      officeId: office.id,
      content,
      ...this.view.sealRiskNote(viewer, id, input.riskNote ?? ''),
      recordedBy: viewer.userId,
    };
    const inserted = await this.database.transaction(async (tx) => {
      const made = await this.repository.insert(tx, record, now);
      if (made !== null)
        await this.audit.record(tx, viewer, {
          action: 'consultation.recorded',
          subject: { type: 'consultation', id },
        });
      return made;
    });
    if (inserted !== null) this.view.tell(inserted);
    return inserted ?? this.repeated(viewer, await this.repository.load(id), input);
  }

  private async change(
    viewer: Viewer,
    id: string,
    input: SaveConsultationInput,
  ): Promise<StoredConsultation> {
    const { record, before } = await this.database.transaction(async (tx) => {
      const before = this.view.within(viewer, await this.repository.lock(tx, id));
      if (before.revision !== input.revision)
        return { record: this.repeated(viewer, before, input), before: null };
      return { record: await this.write(tx, viewer, before, input), before };
    });
    if (before !== null) this.view.tell(record, before);
    return record;
  }

  private async write(
    tx: Tx,
    viewer: Viewer,
    before: StoredConsultation,
    input: SaveConsultationInput,
  ): Promise<StoredConsultation> {
    if (!isOpen(before.state)) throw new DomainError(422, 'consultation.not_open');
    if (input.officeId !== undefined && input.officeId !== before.officeId)
      throw fieldRefused('officeId', 'office_fixed');
    const { revision: _revision, officeId: _office, riskNote, ...sent } = input;
    const content = coherent({ ...before.content, ...present(sent) });
    await this.checks.refuseWrong(viewer.townId, before.officeId, viewer.userId, before.content, content);
    this.refuseTakingRiskNote(viewer, before, content);
    const keeps = this.view.keepsRiskNote(viewer, before, riskNote);
    const note = keeps ? before : this.riskNoteAfter(viewer, before, riskNote ?? '');
    const now = this.clock.now();
    const saved = await this.repository.update(tx, before.id, content, note, viewer.userId, now);
    if (before.state === 'reopened') await this.renewLists(tx, saved);
    if (before.updatedBy !== viewer.userId) {
      await this.audit.record(tx, viewer, {
        action: 'consultation.taken-over',
        subject: { type: 'consultation', id: before.id },
      });
    }
    return saved;
  }

  /** Lists and search go on showing a record that is open again: they must find it by what it says now. */
  private async renewLists(tx: Tx, record: StoredConsultation): Promise<void> {
    const { topics } = await this.checks.vocabulary(record.townId);
    await this.repository.setTopics(tx, record, topicsAndParents(record.content.topics, topics));
    await this.repository.renewWords(tx, record);
  }

  /** Whoever holds the consultation reads its restricted note: nobody makes themselves the one who holds it. */
  private refuseTakingRiskNote(
    viewer: Viewer,
    before: StoredConsultation,
    content: StoredConsultation['content'],
  ): void {
    const moved = before.riskNote !== null && content.workerId !== before.content.workerId;
    if (moved && !abilities(viewer, before, this.clock.now()).readRiskNote)
      throw fieldRefused('workerId', 'worker_fixed_risk_note');
  }

  /**
   * Who may not read the restricted note may not replace it either; the first one anybody may write, and it is theirs.
   * Lists show it empty to all but its own people, so an empty one that anybody else sends leaves it.
   */
  private riskNoteAfter(viewer: Viewer, before: StoredConsultation, sent: string): SealedNote {
    if (before.riskNote !== null && !isOwnRiskNote(viewer, before)) {
      if (sent === '') return before;
      if (!abilities(viewer, before, this.clock.now()).readRiskNote)
        throw fieldRefused('riskNote', 'risk_note_restricted');
    }
    return this.view.sealRiskNote(viewer, before.id, sent);
  }

  /** A save that is not based on the newest revision: a retry of the last one, or a conflict. */
  private repeated(
    viewer: Viewer,
    found: StoredConsultation | null,
    input: SaveConsultationInput,
  ): StoredConsultation {
    const record = this.view.within(viewer, found);
    const newest = record.revision === input.revision + 1 && record.updatedBy === viewer.userId;
    if (newest && this.changesNothing(viewer, record, input)) return record;
    throw this.view.conflict(viewer, record);
  }

  /** A field that the rules drop (a reason of a contact that is not empty) does not make a retry another save. */
  private changesNothing(viewer: Viewer, record: StoredConsultation, input: SaveConsultationInput): boolean {
    const { revision: _revision, officeId, riskNote, ...sent } = input;
    const apart =
      this.view.keepsRiskNote(viewer, record, riskNote) && (officeId ?? record.officeId) === record.officeId;
    return apart && isDeepStrictEqual(coherent({ ...record.content, ...present(sent) }), record.content);
  }

  private async officeOf(
    viewer: Viewer,
    wanted: string | undefined,
    startedAt: string,
  ): Promise<KnownOffice> {
    const id = wanted ?? viewer.officeId;
    if (id === null || !viewer.officeIds.includes(id)) throw fieldRefused('officeId', 'not_a_choice');
    const known = await this.offices.known(id);
    const office = known === null || takesContact(known, startedAt) ? known : await this.offices.asItIs(id);
    if (office === null) throw notFound('office');
    if (!takesContact(office, startedAt)) throw fieldRefused('officeId', 'office_closed');
    return office;
  }
}
