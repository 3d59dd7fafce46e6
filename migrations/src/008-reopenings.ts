import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a closed record was opened again: kept with the record, as the reason of a correction is. */
export class Reopenings1700000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consultation_reopenings (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultations,
        reopened_at timestamptz NOT NULL,
        reopened_by uuid NOT NULL REFERENCES users,
        reason text NOT NULL
      );
      -- The history of one record.
      CREATE INDEX consultation_reopenings_of_record ON consultation_reopenings (consultation_id, id);
      -- What was given as a reason is not rewritten at the desk.
      REVOKE UPDATE, DELETE ON consultation_reopenings FROM okenko_desk;

      -- Until now the reason stood in the log alone.
      INSERT INTO consultation_reopenings (consultation_id, reopened_at, reopened_by, reason)
      SELECT c.id, e.at, e.actor_id, e.reason
      FROM audit.entries e JOIN consultations c ON c.id = e.subject_id::uuid JOIN users u ON u.id = e.actor_id
      WHERE e.action = 'consultation.reopened' AND e.reason IS NOT NULL
      ORDER BY e.id;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
