import { Injectable } from '@nestjs/common';
import { DURATION_MAX_MINUTES } from '@okenko/shared/common/contact-fields';
import type {
  CloseConsultationInput,
  Consultation,
} from '@okenko/shared/consultations/consultations.contract';
import { isOpen } from '@okenko/shared/consultations/consultation-status';
import { CLOCK_SLACK_MS } from '@okenko/shared/consultations/contact-time';
import type { Viewer } from '../../platform/access/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { DomainError, fieldRefused, notFound } from '../../platform/errors/domain-error.js';
import { AuditService } from '../audit/audit.service.js';
import { OfficesQueries } from '../offices/offices.queries.js';
import { ConsultationChecks } from './consultation-checks.js';
import { topicsAndParents } from './consultation-rules.js';
import { ConsultationView } from './consultation-view.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { ContactNumbers } from './contact-numbers.js';
import type { StoredConsultation } from './stored-consultation.js';

/** The parts that closing leans on besides the database. */
@Injectable()
export class ClosingParts {
  constructor(
    readonly offices: OfficesQueries,
    readonly checks: ConsultationChecks,
    readonly numbers: ContactNumbers,
  ) {}
}

/** Ends a contact: complete, timed, numbered, found by lists and search. Closing twice is a success. */
@Injectable()
export class CloseConsultation {
  constructor(
    private readonly database: Database,
    private readonly repository: ConsultationsRepository,
    private readonly parts: ClosingParts,
    private readonly view: ConsultationView,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async close(viewer: Viewer, id: string, input: CloseConsultationInput): Promise<Consultation> {
    const { record, changed } = await this.database.transaction(async (tx) => {
      const before = this.view.within(viewer, await this.repository.lock(tx, id));
      if (isRepeat(before, input)) return { record: before, changed: false };
      if (before.revision !== input.revision) throw this.view.conflict(viewer, before);
      if (!isOpen(before.state)) throw new DomainError(422, 'consultation.not_open');
      return { record: await this.write(tx, viewer, before, input), changed: true };
    });
    if (changed) this.view.tell(record);
    return this.view.glimpse(viewer, record);
  }

  private async write(
    tx: Tx,
    viewer: Viewer,
    before: StoredConsultation,
    input: CloseConsultationInput,
  ): Promise<StoredConsultation> {
    this.parts.checks.refuseUnfinished(before.content);
    const now = this.clock.now();
    const office = await this.parts.offices.known(before.officeId);
    if (office === null) throw notFound('office');
    const endedAt = endOf(before, input, now);
    const closing: StoredConsultation = {
      ...before,
      state: 'closed',
      endedAt,
      content: {
        ...before.content,
        durationMinutes: before.content.durationMinutes ?? minutesBetween(before.content.startedAt, endedAt),
      },
      contactNo: before.contactNo ?? (await this.parts.numbers.next(office, now)),
      firstClosedAt: before.firstClosedAt ?? now,
      closedAt: now,
    };
    const closed = await this.repository.move(tx, closing, viewer.userId, now, before.content.note);
    const { topics } = await this.parts.checks.vocabulary(viewer.townId);
    await this.repository.setTopics(tx, before, topicsAndParents(before.content.topics, topics));
    await this.audit.record(tx, viewer, {
      action: 'consultation.closed',
      subject: { type: 'consultation', id: before.id },
      details: { kind: before.content.kind },
    });
    return closed;
  }
}

/** The answer to an earlier try got lost: the record is closed by the very revision that asks. */
function isRepeat(record: StoredConsultation, input: CloseConsultationInput): boolean {
  return record.state === 'closed' && record.revision === input.revision + 1;
}

/** The moment the contact ended: by the corrected minutes, or as told, or now. A forgotten timer ends after a day. */
function endOf(record: StoredConsultation, input: CloseConsultationInput, now: Date): Date {
  const started = Date.parse(record.content.startedAt);
  const minutes = record.content.durationMinutes;
  if (minutes !== null) return new Date(started + minutes * 60_000);
  const ended = input.endedAt === undefined ? Math.max(started, now.getTime()) : Date.parse(input.endedAt);
  if (ended < started) throw fieldRefused('endedAt', 'ends_before_start');
  if (ended > now.getTime() + CLOCK_SLACK_MS) throw fieldRefused('endedAt', 'in_future');
  return new Date(Math.min(ended, started + DURATION_MAX_MINUTES * 60_000));
}

/** Whole minutes of the timer, rounded to the nearest, at most a day. */
function minutesBetween(startedAt: string, endedAt: Date): number {
  return Math.min(DURATION_MAX_MINUTES, Math.round((endedAt.getTime() - Date.parse(startedAt)) / 60_000));
}
