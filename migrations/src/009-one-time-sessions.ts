import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session knows that it was opened with the one-time password that is to be changed. */
export class OneTimeSessions1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whoever has just signed in with the one-time password chooses an own one without typing it again.
      ALTER TABLE sessions ADD COLUMN one_time boolean NOT NULL DEFAULT false;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
