import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One contact at the desk. No column holds a name: identity lives apart. */
export class Consultations1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(INDEXES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES = `
  CREATE TABLE consultations (
    id uuid PRIMARY KEY,
    town_id uuid NOT NULL,
    office_id uuid NOT NULL,
    contact_no text,
    state text NOT NULL CHECK (state IN ('open', 'closed', 'reopened', 'locked', 'discarded')),
    revision integer NOT NULL,
    version integer NOT NULL DEFAULT 1,
    kind text NOT NULL CHECK (kind IN ('consultation', 'orientation', 'empty')),
    empty_reason text CHECK (empty_reason IS NULL OR kind = 'empty'),
    channel text NOT NULL,
    inquirer text NOT NULL,
    subject text NOT NULL,
    -- The first is the primary one.
    topics text[] NOT NULL CHECK (cardinality(topics) <= 5),
    area text NOT NULL,
    age_band text NOT NULL,
    sex text,
    target_groups text[] NOT NULL,
    language text,
    interpreting boolean NOT NULL,
    funding_project text,
    level text NOT NULL,
    provided text[] NOT NULL,
    contacts_handed text[] NOT NULL,
    outcome text,
    risk text NOT NULL,
    risk_actions text[] NOT NULL,
    -- Restricted, therefore sealed with the master key.
    risk_note bytea,
    note text NOT NULL,
    note_words tsvector NOT NULL,
    worker_id uuid NOT NULL,
    recorded_by uuid NOT NULL,
    updated_by uuid NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    duration_minutes integer CHECK (duration_minutes BETWEEN 0 AND 1440),
    duration_reason text,
    first_closed_at timestamptz,
    closed_at timestamptz,
    reopened_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    FOREIGN KEY (town_id, office_id) REFERENCES offices (town_id, id),
    FOREIGN KEY (town_id, worker_id) REFERENCES users (town_id, id),
    FOREIGN KEY (town_id, recorded_by) REFERENCES users (town_id, id),
    FOREIGN KEY (town_id, updated_by) REFERENCES users (town_id, id),
    -- What counts as closed has an end, a number and, for counselling, a topic and an outcome.
    CHECK (state NOT IN ('closed', 'locked') OR (ended_at IS NOT NULL AND contact_no IS NOT NULL)),
    CHECK (state NOT IN ('closed', 'locked') OR kind <> 'consultation' OR (cardinality(topics) > 0 AND outcome IS NOT NULL))
  ) WITH (fillfactor = 85);
  -- Records are discarded by state, never deleted by the desk.
  REVOKE DELETE ON consultations FROM okenko_desk;

  -- One row for each topic of a closed record and for that topic's parent: lists by topic walk this index in the
  -- order of time, whichever topic is asked for.
  CREATE TABLE consultation_topics (
    office_id uuid NOT NULL,
    topic text NOT NULL,
    started_at timestamptz NOT NULL,
    consultation_id uuid NOT NULL REFERENCES consultations,
    PRIMARY KEY (consultation_id, topic)
  );

  -- What a record said before a correction.
  CREATE TABLE consultation_versions (
    consultation_id uuid NOT NULL REFERENCES consultations,
    version integer NOT NULL,
    replaced_at timestamptz NOT NULL,
    replaced_by uuid NOT NULL REFERENCES users,
    reason text NOT NULL,
    content jsonb NOT NULL,
    risk_note bytea,
    PRIMARY KEY (consultation_id, version)
  );
  REVOKE UPDATE, DELETE ON consultation_versions FROM okenko_desk;

  -- Contact numbers are handed out in small blocks; gaps are allowed.
  CREATE TABLE contact_numbers (
    town_id uuid NOT NULL REFERENCES towns,
    year integer NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (town_id, year)
  );

  CREATE TABLE consultation_filters (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users,
    name text NOT NULL,
    search jsonb NOT NULL
  );
  -- A person finds a filter by its name.
  CREATE UNIQUE INDEX consultation_filters_name ON consultation_filters (user_id, lower(name));

  -- Which windows have a record open now. Worth nothing after a crash, so it is not logged.
  CREATE UNLOGGED TABLE consultation_presence (
    window_id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    user_id uuid NOT NULL,
    editing boolean NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (consultation_id, window_id)
  );
`;

/** Lists hold what was once closed; drafts change too often to be indexed like that. */
const LISTED = `WHERE state IN ('closed', 'reopened', 'locked')`;

const INDEXES = `
  -- Newest first in an office, and the same narrowed by one filter: each filter has its own order by time, so that
  -- the rarest channel among a million rows is found as fast as the commonest.
  CREATE INDEX consultations_newest ON consultations (office_id, started_at DESC, id DESC) ${LISTED};
  CREATE INDEX consultations_by_kind ON consultations (office_id, kind, started_at DESC, id DESC) ${LISTED};
  CREATE INDEX consultations_by_channel ON consultations (office_id, channel, started_at DESC, id DESC) ${LISTED};
  CREATE INDEX consultations_by_worker ON consultations (office_id, worker_id, started_at DESC, id DESC) ${LISTED};
  CREATE INDEX consultations_by_area ON consultations (office_id, area, started_at DESC, id DESC) ${LISTED};
  CREATE INDEX consultations_by_outcome ON consultations (office_id, outcome, started_at DESC, id DESC) ${LISTED};
  CREATE INDEX consultation_topics_newest ON consultation_topics (office_id, topic, started_at DESC, consultation_id DESC);

  -- Words of the note within an office.
  CREATE INDEX consultations_words ON consultations USING gin (office_id, note_words) ${LISTED};

  -- What is open at the desk now.
  CREATE INDEX consultations_open ON consultations (office_id, started_at) WHERE state IN ('open', 'reopened');

  -- What is due to be locked.
  CREATE INDEX consultations_to_lock ON consultations (first_closed_at) WHERE state = 'closed';

  -- A contact number is said on the phone and must lead to one record.
  CREATE UNIQUE INDEX consultations_contact_no ON consultations (town_id, contact_no) WHERE contact_no IS NOT NULL;
`;
