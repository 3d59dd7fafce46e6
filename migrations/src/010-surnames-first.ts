import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are looked for by surname: lists of staff are sorted by it, in the order of the town's language. */
export class SurnamesFirst1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The last word first, then the rest: Czech and Polish names are written "given name surname". What follows a
      -- comma and what holds a dot (Mgr., Ph.D.) is a degree and no name.
      ALTER TABLE users ADD COLUMN sort_name text NOT NULL GENERATED ALWAYS AS (
        regexp_replace(
          coalesce(nullif(btrim(regexp_replace(split_part(name, ',', 1), '\\S*\\.\\S*\\s*', '', 'g')), ''), btrim(name)),
          '^(.*\\S)\\s+(\\S+)$', '\\2 \\1')) STORED;

      -- The administrator's list: by surname, paged by key. One index for each order that a town may have.
      DROP INDEX users_by_name;
      CREATE INDEX users_by_surname_cs ON users (town_id, sort_name COLLATE "cs-x-icu", id);
      CREATE INDEX users_by_surname_pl ON users (town_id, sort_name COLLATE "pl-x-icu", id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
