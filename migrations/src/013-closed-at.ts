import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an office was closed: what began there before may still be recorded. */
export class ClosedAt1700000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of an office that was closed before this was noted nobody knows when: it takes nothing more.
      ALTER TABLE offices ADD COLUMN closed_at timestamptz CHECK (closed OR closed_at IS NULL);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
