import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What belongs to a person besides the contacts they held: those they recorded for others, and a restricted note. */
export class OwnRecords1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who wrote the restricted note as it stands: they may go on writing it though the record is a colleague's.
      ALTER TABLE consultations ADD COLUMN risk_note_by uuid,
        ADD FOREIGN KEY (town_id, risk_note_by) REFERENCES users (town_id, id);

      -- A specialist's list holds what they recorded for others too, in the order of time. Few records are like that,
      -- so the index stays small.
      CREATE INDEX consultations_recorded_for ON consultations (office_id, recorded_by, started_at DESC, id DESC)
        WHERE state IN ('closed', 'reopened', 'locked') AND recorded_by <> worker_id;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
