import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that a town words in its own way. Entries are retired, never deleted. */
export class Codelists1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE codelist_entries (
        town_id uuid NOT NULL REFERENCES towns,
        list text NOT NULL,
        code text NOT NULL,
        parent text,
        labels jsonb NOT NULL,
        position integer NOT NULL,
        sensitive boolean NOT NULL DEFAULT false,
        keywords text[] NOT NULL DEFAULT '{}',
        -- What the entry counts as elsewhere: a channel's group, a topic's area of Ostrava's materials.
        group_name text,
        retired boolean NOT NULL DEFAULT false,
        revision integer NOT NULL DEFAULT 1,
        PRIMARY KEY (town_id, list, code),
        FOREIGN KEY (town_id, list, parent) REFERENCES codelist_entries (town_id, list, code),
        CHECK (parent <> code)
      );

      -- Old records keep their words: no entry ever goes away.
      REVOKE DELETE ON codelist_entries FROM okenko_desk;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
