import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type {
  Consultation,
  CorrectConsultationInput,
  DiscardConsultationInput,
  ReopenConsultationInput,
} from '@okenko/shared/consultations/consultations.contract';
import { nextState } from '@okenko/shared/consultations/consultation-status';
import type { Move } from '@okenko/shared/consultations/consultation-status';
import type { Viewer } from '../../platform/access/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditService } from '../audit/audit.service.js';
import { ConsultationChecks } from './consultation-checks.js';
import { corrected, topicsAndParents } from './consultation-rules.js';
import { ConsultationView } from './consultation-view.js';
import { abilities, closingOf } from './consultation.policy.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { present } from './new-content.js';
import type { StoredConsultation } from './stored-consultation.js';

type Change = (tx: Tx, before: StoredConsultation, now: Date) => Promise<StoredConsultation>;
type Repeat = (tx: Tx, found: StoredConsultation) => Promise<boolean> | boolean;

/** What the log says of a reason. Its words stand with the record: a line of the log can never be erased. */
const REASON_GIVEN = { reasonGiven: true };

/** The state a move leads to tells a retry that its work is done. */
function isNow(state: StoredConsultation['state']): Repeat {
  return (_tx, found) => found.state === state;
}

/** Takes a record back, opens it again, or corrects it after the lock. Each leaves its trace and its reason. */
@Injectable()
export class ConsultationMoves {
  constructor(
    private readonly database: Database,
    private readonly repository: ConsultationsRepository,
    private readonly checks: ConsultationChecks,
    private readonly view: ConsultationView,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Takes back an open record, or a closed one within a minute (the undo of a key or a line). */
  discard(viewer: Viewer, id: string, input: DiscardConsultationInput): Promise<Consultation> {
    return this.change(viewer, id, input.revision, isNow('discarded'), async (tx, before, now) => {
      const state = this.moved(before, before.state === 'open' ? 'discard' : 'undo', now);
      if (!abilities(viewer, before, now).discard)
        throw new DomainError(403, 'consultation.not_yours_to_change');
      const discarded = await this.repository.move(tx, { ...before, state }, viewer.userId, now, null);
      await this.repository.setTopics(tx, before, []);
      await this.audit.record(tx, viewer, {
        action: 'consultation.discarded',
        subject: { type: 'consultation', id },
      });
      return discarded;
    });
  }

  /** Opens a closed record again. Why stands with the record; the log says that a reason was given. */
  reopen(viewer: Viewer, id: string, { revision, reason }: ReopenConsultationInput): Promise<Consultation> {
    const isRepeat: Repeat = async (tx, found) =>
      found.state === 'reopened' &&
      found.updatedBy === viewer.userId &&
      (await this.repository.lastReopening(tx, found)) === reason;
    return this.change(viewer, id, revision, isRepeat, async (tx, before, now) => {
      const state = this.moved(before, 'reopen', now);
      if (!abilities(viewer, before, now).reopen)
        throw new DomainError(403, 'consultation.not_yours_to_change');
      const reopened = await this.repository.move(
        tx,
        { ...before, state, reopenedAt: now },
        viewer.userId,
        now,
        null,
      );
      await this.repository.keepReopening(tx, id, viewer.userId, reason, now);
      await this.audit.record(tx, viewer, {
        action: 'consultation.reopened',
        subject: { type: 'consultation', id },
        details: REASON_GIVEN,
      });
      return reopened;
    });
  }

  /** A correction after the lock: what stood is kept as a version, with who, when and why. */
  correct(viewer: Viewer, id: string, input: CorrectConsultationInput): Promise<Consultation> {
    const { revision, reason, riskNote, ...sent } = input;
    const isRepeat: Repeat = async (tx, found) =>
      found.updatedBy === viewer.userId &&
      isDeepStrictEqual(corrected(found.content, present(sent)), found.content) &&
      this.view.keepsRiskNote(viewer, found, riskNote) &&
      (await this.repository.lastReason(tx, found)) === reason;
    return this.change(viewer, id, revision, isRepeat, async (tx, before, now) => {
      this.moved(before, 'correct', now);
      if (!abilities(viewer, before, now).correct)
        throw new DomainError(403, 'consultation.not_yours_to_change');
      const content = corrected(before.content, present(sent));
      await this.checks.refuseWrong(viewer.townId, before.officeId, viewer.userId, before.content, content);
      this.checks.refuseUnfinished(content);
      await this.repository.keepVersion(tx, before, viewer.userId, reason, now);
      const keeps = this.view.keepsRiskNote(viewer, before, riskNote);
      const note = keeps ? before : this.view.sealRiskNote(viewer, id, riskNote ?? '');
      await this.repository.update(tx, id, content, note, viewer.userId, now);
      const endedAt = new Date(Date.parse(content.startedAt) + (content.durationMinutes ?? 0) * 60_000);
      const after = { ...before, content, endedAt };
      await this.repository.noteCorrection(tx, after);
      await this.repository.setTopics(
        tx,
        after,
        topicsAndParents(content.topics, (await this.checks.vocabulary(viewer.townId)).topics),
      );
      await this.audit.record(tx, viewer, {
        action: 'consultation.corrected',
        subject: { type: 'consultation', id },
        details: REASON_GIVEN,
      });
      return (await this.repository.lock(tx, id))!;
    });
  }

  /**
   * @param isRepeat says of a record that is one revision further whether this very change brought it there
   */
  private async change(
    viewer: Viewer,
    id: string,
    revision: number,
    isRepeat: Repeat,
    change: Change,
  ): Promise<Consultation> {
    const { record, before } = await this.database.transaction(async (tx) => {
      const before = this.view.within(viewer, await this.repository.lock(tx, id));
      if (before.revision === revision + 1 && (await isRepeat(tx, before)))
        return { record: before, before: null };
      if (before.revision !== revision) throw this.view.conflict(viewer, before);
      return { record: await change(tx, before, this.clock.now()), before };
    });
    if (before !== null) this.view.tell(record, before);
    return this.view.glimpse(viewer, record);
  }

  private moved(record: StoredConsultation, move: Move, now: Date): StoredConsultation['state'] {
    const next = nextState(record.state, move, closingOf(record), now);
    if (typeof next === 'string') return next;
    throw new DomainError(
      422,
      next.refused === 'too_late' ? 'consultation.too_late' : 'consultation.not_from_this_state',
    );
  }
}
