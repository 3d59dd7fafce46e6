import { seesOwnOnly, worksInOffice } from '@okenko/shared/access/roles';
import type { ConsultationAbilities } from '@okenko/shared/consultations/consultations.contract';
import { isOpen, nextState } from '@okenko/shared/consultations/consultation-status';
import type { Move } from '@okenko/shared/consultations/consultation-status';
import type { Viewer } from '../../platform/access/viewer.js';
import type { StoredConsultation } from './stored-consultation.js';

/**
 * Whether the viewer may know of the record at all. Desk workers and leads: their offices' records. Specialists:
 * what they held or wrote themselves. What is out of reach answers like what does not exist.
 */
export function reaches(viewer: Viewer, record: StoredConsultation): boolean {
  if (record.townId !== viewer.townId || !viewer.officeIds.includes(record.officeId)) return false;
  return worksInOffice(viewer.role) && (!seesOwnOnly(viewer.role) || isOwn(viewer, record));
}

/** What the viewer may do with a record within reach, now. */
export function abilities(viewer: Viewer, record: StoredConsultation, now: Date): ConsultationAbilities {
  const answers = isOwn(viewer, record) || viewer.role === 'lead';
  return {
    save: isOpen(record.state),
    close: isOpen(record.state),
    discard: record.state === 'open' || (record.recordedBy === viewer.userId && may(record, 'undo', now)),
    reopen: answers && may(record, 'reopen', now),
    correct: answers && may(record, 'correct', now),
    readRiskNote:
      isOwnRiskNote(viewer, record) ||
      viewer.role === 'lead' ||
      (record.riskNote === null && isOpen(record.state)),
  };
}

/** Held or written by the viewer. */
export function isOwn(viewer: Viewer, record: StoredConsultation): boolean {
  return ownersOf(record).includes(viewer.userId);
}

/** Whose the record is: who held the consultation and who recorded it. */
export function ownersOf(record: StoredConsultation): string[] {
  return [record.content.workerId, record.recordedBy];
}

/** The restricted note belongs to the record's own people and to whoever wrote it as it stands. */
export function isOwnRiskNote(viewer: Viewer, record: StoredConsultation): boolean {
  return isOwn(viewer, record) || record.riskNoteBy === viewer.userId;
}

function may(record: StoredConsultation, move: Move, now: Date): boolean {
  return typeof nextState(record.state, move, closingOf(record), now) === 'string';
}

/** What the table of moves needs to know of a record. */
export function closingOf(record: StoredConsultation): {
  firstClosedAt: Date | null;
  closedAt: Date | null;
  reopened: boolean;
} {
  return {
    firstClosedAt: record.firstClosedAt,
    closedAt: record.closedAt,
    reopened: record.reopenedAt !== null,
  };
}
