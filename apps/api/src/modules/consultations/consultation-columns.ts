import type { ConsultationContent } from '@okenko/shared/consultations/consultations.contract';
import type { StoredConsultation } from './stored-consultation.js';

type StoredField = keyof StoredConsultation['content'];

/** Each field of the record and its column. The order is that of the parameters in the statements below. */
export const CONTENT_COLUMNS: readonly (readonly [StoredField, string])[] = [
  ['kind', 'kind'],
  ['emptyReason', 'empty_reason'],
  ['channel', 'channel'],
  ['inquirer', 'inquirer'],
  ['subject', 'subject'],
  ['topics', 'topics'],
  ['area', 'area'],
  ['ageBand', 'age_band'],
  ['sex', 'sex'],
  ['targetGroups', 'target_groups'],
  ['language', 'language'],
  ['interpreting', 'interpreting'],
  ['fundingProject', 'funding_project'],
  ['level', 'level'],
  ['provided', 'provided'],
  ['contactsHanded', 'contacts_handed'],
  ['outcome', 'outcome'],
  ['risk', 'risk'],
  ['riskActions', 'risk_actions'],
  ['note', 'note'],
  ['workerId', 'worker_id'],
  ['startedAt', 'started_at'],
  ['durationMinutes', 'duration_minutes'],
  ['durationReason', 'duration_reason'],
];

/** Columns of a record but for the search words, with the names of the people; `c` is the record. */
export const RECORD_COLUMNS = `
  c.id, c.town_id, c.office_id, c.contact_no, c.state, c.revision, c.version,
  ${CONTENT_COLUMNS.map(([, column]) => `c.${column}`).join(', ')},
  c.risk_note, c.risk_note_by, c.recorded_by, c.updated_by, c.ended_at, c.first_closed_at, c.closed_at, c.reopened_at, c.updated_at,
  w.name AS worker_name, r.name AS recorded_by_name, u.name AS updated_by_name`;

export const PEOPLE_JOINS = `
  JOIN users w ON w.id = c.worker_id JOIN users r ON r.id = c.recorded_by JOIN users u ON u.id = c.updated_by`;

/** The content's values in the order of `CONTENT_COLUMNS`. */
export function contentValues(content: StoredConsultation['content']): unknown[] {
  return CONTENT_COLUMNS.map(([field]) => content[field]);
}

type Row = Record<string, unknown>;

/** A row of `RECORD_COLUMNS` as the module holds it. */
export function toStored(row: Row): StoredConsultation {
  const content = Object.fromEntries(
    CONTENT_COLUMNS.map(([field, column]) => [field, row[column]]),
  ) as ConsultationContent;
  content.startedAt = (row['started_at'] as Date).toISOString();
  return {
    id: row['id'] as string,
    townId: row['town_id'] as string,
    officeId: row['office_id'] as string,
    contactNo: row['contact_no'] as string | null,
    state: row['state'] as StoredConsultation['state'],
    revision: row['revision'] as number,
    version: row['version'] as number,
    content,
    riskNote: row['risk_note'] as Buffer | null,
    riskNoteBy: row['risk_note_by'] as string | null,
    recordedBy: row['recorded_by'] as string,
    updatedBy: row['updated_by'] as string,
    names: {
      worker: row['worker_name'] as string,
      recordedBy: row['recorded_by_name'] as string,
      updatedBy: row['updated_by_name'] as string,
    },
    endedAt: row['ended_at'] as Date | null,
    firstClosedAt: row['first_closed_at'] as Date | null,
    closedAt: row['closed_at'] as Date | null,
    reopenedAt: row['reopened_at'] as Date | null,
    updatedAt: row['updated_at'] as Date,
  };
}
