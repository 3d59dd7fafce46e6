import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists narrowed to contacts with a risk. */
export class ListByRisk1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Few contacts hold a risk, so both indexes stay small: any of them in the order of time, and one level of it. The
      -- worker at the end is looked at in the index already: one who had few such contacts is found without reading all.
      CREATE INDEX consultations_at_risk ON consultations (office_id, started_at DESC, id DESC, worker_id)
        ${AT_RISK};
      CREATE INDEX consultations_by_risk ON consultations (office_id, risk, started_at DESC, id DESC, worker_id)
        ${AT_RISK};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const AT_RISK = `WHERE state IN ('closed', 'reopened', 'locked') AND risk <> 'none'`;
