import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did or saw what, and the chain that shows if a line was changed, removed or slipped in later. */
export class Audit1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit.entries (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        town_id uuid,
        actor_id uuid,
        role text,
        office_id uuid,
        action text NOT NULL,
        subject_type text,
        subject_id text,
        reason text,
        details jsonb,
        request_id text
      );
      -- The privacy officer's list: newest first within a town, and narrowed by person, thing or kind of act.
      CREATE INDEX entries_by_town ON audit.entries (town_id, id DESC);
      CREATE INDEX entries_by_actor ON audit.entries (town_id, actor_id, id DESC);
      CREATE INDEX entries_by_subject ON audit.entries (town_id, subject_id, id DESC);
      CREATE INDEX entries_by_action ON audit.entries (town_id, action, id DESC);
      -- Days of the list: time to id. Block ranges, since time and id grow together.
      CREATE INDEX entries_by_time ON audit.entries USING brin (at);

      CREATE TABLE audit.seals (
        -- Position in the chain, from 1 without gaps.
        seq bigint PRIMARY KEY CHECK (seq > 0),
        entry_id bigint NOT NULL UNIQUE REFERENCES audit.entries,
        hash bytea NOT NULL
      );

      CREATE TABLE audit.signatures (
        day date PRIMARY KEY,
        seq bigint NOT NULL,
        hash bytea NOT NULL,
        public_key bytea NOT NULL,
        signature bytea NOT NULL
      );

      -- Append only: the desk role may read and add, never change or remove.
      GRANT SELECT, INSERT ON audit.entries, audit.seals, audit.signatures TO okenko_desk;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
