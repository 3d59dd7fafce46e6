import { Injectable } from '@nestjs/common';
import { searchWords } from '@okenko/shared/common/search-terms';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import {
  CONTENT_COLUMNS,
  PEOPLE_JOINS,
  RECORD_COLUMNS,
  contentValues,
  toStored,
} from './consultation-columns.js';
import type { SealedNote, StoredConsultation } from './stored-consultation.js';

const CONTENT = CONTENT_COLUMNS.map(([, column]) => column);
const SET_CONTENT = CONTENT.map((column, place) => `${column} = $${place + 2}`).join(', ');
/** First parameter after the id and the content. */
const AFTER = CONTENT.length + 2;

const LOAD = {
  name: 'consultation-load',
  text: `SELECT ${RECORD_COLUMNS} FROM consultations c ${PEOPLE_JOINS} WHERE c.id = $1`,
};
/** Locks first and reads the names after: joined in one, a row that another writer takes over meanwhile would vanish. */
const LOCK = {
  name: 'consultation-lock',
  text: `
    WITH c AS MATERIALIZED (SELECT * FROM consultations WHERE id = $1 FOR UPDATE)
    SELECT ${RECORD_COLUMNS} FROM c ${PEOPLE_JOINS}`,
};
const INSERT = {
  name: 'consultation-insert',
  text: `
    WITH c AS (
      INSERT INTO consultations (id, ${CONTENT.join(', ')}, town_id, office_id, state, revision, risk_note, risk_note_by,
                                 note_words, recorded_by, updated_by, created_at, updated_at)
      VALUES ($1, ${CONTENT.map((_, place) => `$${place + 2}`).join(', ')}, $${AFTER}, $${AFTER + 1}, 'open', 1, $${AFTER + 2}, $${AFTER + 3},
              '', $${AFTER + 4}, $${AFTER + 4}, $${AFTER + 5}, $${AFTER + 5})
      ON CONFLICT (id) DO NOTHING RETURNING *)
    SELECT ${RECORD_COLUMNS} FROM c ${PEOPLE_JOINS}`,
};
const UPDATE = {
  name: 'consultation-update',
  text: `
    WITH c AS (
      UPDATE consultations SET ${SET_CONTENT}, risk_note = $${AFTER}, risk_note_by = $${AFTER + 1}, updated_by = $${AFTER + 2},
             updated_at = $${AFTER + 3}, revision = revision + 1
      WHERE id = $1 RETURNING *)
    SELECT ${RECORD_COLUMNS} FROM c ${PEOPLE_JOINS}`,
};
const MOVE = {
  name: 'consultation-move',
  text: `
    WITH c AS (
      UPDATE consultations SET state = $2, updated_by = $3, updated_at = $4, revision = revision + 1,
             ended_at = $5, duration_minutes = $6, contact_no = $7, first_closed_at = $8, closed_at = $9, reopened_at = $10,
             note_words = CASE WHEN $11::text[] IS NULL THEN note_words ELSE array_to_tsvector($11) END
      WHERE id = $1 RETURNING *)
    SELECT ${RECORD_COLUMNS} FROM c ${PEOPLE_JOINS}`,
};
const CORRECT = {
  name: 'consultation-correct',
  text: `UPDATE consultations SET version = version + 1, ended_at = $2, note_words = array_to_tsvector($3) WHERE id = $1`,
};
const RENEW_WORDS = {
  name: 'consultation-renew-words',
  text: `UPDATE consultations SET note_words = array_to_tsvector($2) WHERE id = $1`,
};
const KEEP_VERSION = {
  name: 'consultation-keep-version',
  text: `INSERT INTO consultation_versions (consultation_id, version, replaced_at, replaced_by, reason, content, risk_note)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};
const LAST_REASON = {
  name: 'consultation-last-reason',
  text: `SELECT reason FROM consultation_versions WHERE consultation_id = $1 AND version = $2`,
};
const KEEP_REOPENING = {
  name: 'consultation-keep-reopening',
  text: `INSERT INTO consultation_reopenings (consultation_id, reopened_at, reopened_by, reason) VALUES ($1, $2, $3, $4)`,
};
const LAST_REOPENING = {
  name: 'consultation-last-reopening',
  text: `SELECT reason FROM consultation_reopenings WHERE consultation_id = $1 ORDER BY id DESC LIMIT 1`,
};
const DROP_TOPICS = {
  name: 'consultation-drop-topics',
  text: 'DELETE FROM consultation_topics WHERE consultation_id = $1',
};
const ADD_TOPICS = {
  name: 'consultation-add-topics',
  text: `INSERT INTO consultation_topics (consultation_id, office_id, started_at, topic) SELECT $1, $2, $3, unnest($4::text[])`,
};

/** One record: load, lock, insert, change. Who may do it was decided before. */
@Injectable()
export class ConsultationsRepository {
  constructor(private readonly database: Database) {}

  async load(id: string): Promise<StoredConsultation | null> {
    const [row] = await this.database.read(LOAD, [id]);
    return row === undefined ? null : toStored(row);
  }

  async lock(tx: Tx, id: string): Promise<StoredConsultation | null> {
    const [row] = await this.database.run(tx, LOCK, [id]);
    return row === undefined ? null : toStored(row);
  }

  /** @returns the new record, or null when the id is taken */
  async insert(
    tx: Tx,
    record: Pick<StoredConsultation, 'id' | 'townId' | 'officeId' | 'content' | 'recordedBy'> & SealedNote,
    now: Date,
  ): Promise<StoredConsultation | null> {
    const { id, content, townId, officeId, riskNote, riskNoteBy, recordedBy } = record;
    const [row] = await this.database.run(tx, INSERT, [
      id,
      ...contentValues(content),
      townId,
      officeId,
      riskNote,
      riskNoteBy,
      recordedBy,
      now,
    ]);
    return row === undefined ? null : toStored(row);
  }

  async update(
    tx: Tx,
    id: string,
    content: StoredConsultation['content'],
    { riskNote, riskNoteBy }: SealedNote,
    by: string,
    now: Date,
  ): Promise<StoredConsultation> {
    const values = [id, ...contentValues(content), riskNote, riskNoteBy, by, now];
    const [row] = await this.database.run(tx, UPDATE, values);
    return toStored(row!);
  }

  /**
   * Moves a record to another state with what goes with it.
   * @param words the note to search by, or null to leave the search as it is
   */
  async move(
    tx: Tx,
    record: StoredConsultation,
    by: string,
    now: Date,
    words: string | null,
  ): Promise<StoredConsultation> {
    const [row] = await this.database.run(tx, MOVE, [
      record.id,
      record.state,
      by,
      now,
      record.endedAt,
      record.content.durationMinutes,
      record.contactNo,
      record.firstClosedAt,
      record.closedAt,
      record.reopenedAt,
      words === null ? null : searchWords(words),
    ]);
    return toStored(row!);
  }

  /** Counts the version up and renews the search after a correction. */
  async noteCorrection(tx: Tx, record: StoredConsultation): Promise<void> {
    await this.database.send(tx, CORRECT, [record.id, record.endedAt, searchWords(record.content.note)]);
  }

  /** Lets the search find a record by its note as it stands. */
  async renewWords(tx: Tx, { id, content }: StoredConsultation): Promise<void> {
    await this.database.run(tx, RENEW_WORDS, [id, searchWords(content.note)]);
  }

  async keepVersion(
    tx: Tx,
    before: StoredConsultation,
    by: string,
    reason: string,
    now: Date,
  ): Promise<void> {
    await this.database.send(tx, KEEP_VERSION, [
      before.id,
      before.version,
      now,
      by,
      reason,
      JSON.stringify(before.content),
      before.riskNote,
    ]);
  }

  /** Why the record was corrected last; null where it never was. */
  async lastReason(tx: Tx, { id, version }: StoredConsultation): Promise<string | null> {
    const [row] = await this.database.run<{ reason: string }>(tx, LAST_REASON, [id, version - 1]);
    return row?.reason ?? null;
  }

  async keepReopening(tx: Tx, id: string, by: string, reason: string, now: Date): Promise<void> {
    await this.database.send(tx, KEEP_REOPENING, [id, now, by, reason]);
  }

  /** Why the record was opened again last; null where it never was. */
  async lastReopening(tx: Tx, { id }: StoredConsultation): Promise<string | null> {
    const [row] = await this.database.run<{ reason: string }>(tx, LAST_REOPENING, [id]);
    return row?.reason ?? null;
  }

  /** Sets what lists by topic find the record under; an empty list takes it out of them. */
  async setTopics(tx: Tx, record: StoredConsultation, topics: string[]): Promise<void> {
    if (record.firstClosedAt !== null) await this.database.send(tx, DROP_TOPICS, [record.id]);
    if (topics.length > 0)
      await this.database.send(tx, ADD_TOPICS, [
        record.id,
        record.officeId,
        record.content.startedAt,
        topics,
      ]);
  }
}
