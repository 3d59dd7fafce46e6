/** Columns of a record in an answer, with the names of the people. */
const RECORD = `
  c.id, c.contact_no, c.state, c.revision, c.version, c.office_id, c.kind, c.empty_reason, c.channel, c.inquirer, c.subject, c.topics,
  c.area, c.age_band, c.sex, c.target_groups, c.language, c.interpreting, c.funding_project, c.level, c.provided, c.contacts_handed,
  c.outcome, c.risk, c.risk_actions, c.risk_note, c.note, c.worker_id, c.started_at, c.duration_minutes, c.duration_reason,
  c.recorded_by, c.updated_by, c.ended_at, c.first_closed_at, c.closed_at, c.reopened_at, c.updated_at,
  w.name AS worker_name, r.name AS recorded_by_name, u.name AS updated_by_name`;

const PEOPLE =
  'JOIN users w ON w.id = c.worker_id JOIN users r ON r.id = c.recorded_by JOIN users u ON u.id = c.updated_by';

export const BEGIN = 'BEGIN';
export const COMMIT = 'COMMIT';
export const ROLLBACK = 'ROLLBACK';

/** A new draft: 1 id, 2 town, 3 office, 4 worker, 5 now, 6 channel, 7 topics, 8 area, 9 note, 10 provided, 11 outcome. */
export const CREATE = {
  name: 'bare-create',
  text: `
    WITH c AS (
      INSERT INTO consultations (id, town_id, office_id, state, revision, kind, channel, inquirer, subject, topics, area, age_band,
        target_groups, interpreting, level, provided, contacts_handed, outcome, risk, risk_actions, note, note_words,
        worker_id, recorded_by, updated_by, started_at, created_at, updated_at)
      VALUES ($1, $2, $3, 'open', 1, 'consultation', $6, 'self', 'self', $7, $8, 'unknown', '{}', false, 'information', $10, '{}', $11,
        'none', '{}', $9, '', $4, $4, $4, $5, $5, $5)
      ON CONFLICT (id) DO NOTHING RETURNING *)
    SELECT ${RECORD} FROM c ${PEOPLE}`,
};

export const LOCK = {
  name: 'bare-lock',
  text: `SELECT ${RECORD} FROM consultations c ${PEOPLE} WHERE c.id = $1 FOR UPDATE OF c`,
};

/** A save while typing: 1 id, 2 note, 3 outcome, 4 worker, 5 now. */
export const SAVE = {
  name: 'bare-save',
  text: `
    WITH c AS (
      UPDATE consultations SET note = $2, outcome = $3, updated_by = $4, updated_at = $5, revision = revision + 1
      WHERE id = $1 RETURNING *)
    SELECT ${RECORD} FROM c ${PEOPLE}`,
};

/** The end of a contact: 1 id, 2 worker, 3 now, 4 end, 5 minutes, 6 number, 7 words of the note. */
export const CLOSE = {
  name: 'bare-close',
  text: `
    WITH c AS (
      UPDATE consultations SET state = 'closed', updated_by = $2, updated_at = $3, revision = revision + 1, ended_at = $4,
        duration_minutes = $5, contact_no = $6, first_closed_at = $3, closed_at = $3,
        note_words = array_to_tsvector($7::text[])
      WHERE id = $1 RETURNING *)
    SELECT ${RECORD} FROM c ${PEOPLE}`,
};

export const TOPICS = {
  name: 'bare-topics',
  text: 'INSERT INTO consultation_topics (consultation_id, office_id, started_at, topic) SELECT $1, $2, $3, unnest($4::text[])',
};

export const NUMBERS = {
  name: 'bare-numbers',
  text: `INSERT INTO contact_numbers AS n (town_id, year, last) VALUES ($1, $2, 10)
         ON CONFLICT (town_id, year) DO UPDATE SET last = n.last + 10 RETURNING last`,
};

/** The trace, in a copy of the audit table: sealing it is Okénko's own cost and not the bare server's. */
export const AUDIT = {
  name: 'bare-audit',
  text: `INSERT INTO bare_entries (town_id, actor_id, role, office_id, action, subject_type, subject_id, reason, details, request_id)
         VALUES ($1, $2, 'desk_worker', $3, $4, 'consultation', $5, NULL, $6, $7)`,
};

export const TOPIC_PARENTS = `SELECT code, parent FROM codelist_entries WHERE town_id = $1 AND list = 'topics'`;

/** Made by the owner before the bare server starts. */
export const AUDIT_TABLE = `
  CREATE TABLE bare_entries (LIKE audit.entries INCLUDING ALL);
  GRANT SELECT, INSERT ON bare_entries TO okenko_desk;`;
