import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Towns, their offices and the areas that statistics count by. */
export class TownsAndOffices1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE towns (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        country text NOT NULL CHECK (country IN ('CZ', 'PL')),
        languages text[] NOT NULL,
        default_language text NOT NULL CHECK (default_language = ANY (languages)),
        contact_prefix text NOT NULL,
        website text NOT NULL,
        email text NOT NULL,
        phone text NOT NULL,
        idle_lock_minutes integer NOT NULL CHECK (idle_lock_minutes BETWEEN 1 AND 60),
        crest bytea,
        crest_type text CHECK ((crest IS NULL) = (crest_type IS NULL)),
        crest_version integer NOT NULL DEFAULT 0,
        revision integer NOT NULL DEFAULT 1
      );

      CREATE TABLE offices (
        id uuid PRIMARY KEY,
        town_id uuid NOT NULL REFERENCES towns,
        name text NOT NULL,
        address text NOT NULL,
        phone text NOT NULL,
        email text NOT NULL,
        time_zone text NOT NULL,
        hours jsonb NOT NULL,
        defaults jsonb NOT NULL,
        quick_topics text[] NOT NULL,
        closed boolean NOT NULL DEFAULT false,
        revision integer NOT NULL DEFAULT 1,
        -- Lets other tables point at an office of their own town only.
        UNIQUE (town_id, id)
      );
      -- Two offices of one name would be told apart by nobody.
      CREATE UNIQUE INDEX offices_name ON offices (town_id, lower(name));

      CREATE TABLE areas (
        town_id uuid NOT NULL REFERENCES towns,
        code text NOT NULL CHECK (code NOT IN ('unknown', 'outside')),
        name text NOT NULL,
        inhabitants integer CHECK (inhabitants >= 0),
        -- A number of inhabitants means something only with its year.
        figure_year integer CHECK ((inhabitants IS NULL) = (figure_year IS NULL)),
        position integer NOT NULL,
        retired boolean NOT NULL DEFAULT false,
        revision integer NOT NULL DEFAULT 1,
        PRIMARY KEY (town_id, code)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
