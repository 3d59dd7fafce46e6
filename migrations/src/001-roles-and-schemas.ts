import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may touch what, by database right. The three roles are made by whoever runs the server
 * (`docs/OPERATIONS.md`): okenko_owner owns everything, okenko_desk does the daily work, okenko_statistics
 * reads the `statistics` schema and nothing else.
 */
export class RolesAndSchemas1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Text search over a scope (an office) and words in one index.
      CREATE EXTENSION IF NOT EXISTS btree_gin;

      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO okenko_desk;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO okenko_desk;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO okenko_desk;

      -- Audit is append only: the desk role gets no right to change or delete, table by table.
      CREATE SCHEMA audit;
      GRANT USAGE ON SCHEMA audit TO okenko_desk;

      CREATE SCHEMA statistics;
      GRANT USAGE ON SCHEMA statistics TO okenko_statistics;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
