import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff, their offices, their sessions, and what protects the sign-in. */
export class UsersAndSessions1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE users (
        id uuid PRIMARY KEY,
        town_id uuid NOT NULL REFERENCES towns,
        name text NOT NULL,
        -- The name folded (no diacritics, lower case): what the administrator's search looks at.
        search_name text NOT NULL,
        email text NOT NULL,
        language text NOT NULL,
        color_scheme text NOT NULL DEFAULT 'auto',
        single_keys boolean NOT NULL DEFAULT true,
        roles text[] NOT NULL CHECK (cardinality(roles) > 0),
        active boolean NOT NULL DEFAULT true,
        password_hash text,
        must_change_password boolean NOT NULL DEFAULT false,
        -- A one-time password on a slip of paper must not sign anybody in months later.
        password_expires_at timestamptz,
        last_sign_in_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        UNIQUE (town_id, id),
        -- Who runs the system does not watch over it.
        CHECK (NOT roles @> ARRAY['admin', 'privacy_officer'])
      );
      -- One account per e-mail in the whole installation: the sign-in knows no town.
      CREATE UNIQUE INDEX users_email ON users (lower(email));
      -- The administrator's list: by name, paged by key.
      CREATE INDEX users_by_name ON users (town_id, search_name COLLATE "C", id);

      CREATE TABLE user_offices (
        town_id uuid NOT NULL,
        user_id uuid NOT NULL,
        office_id uuid NOT NULL,
        PRIMARY KEY (user_id, office_id),
        FOREIGN KEY (town_id, user_id) REFERENCES users (town_id, id),
        FOREIGN KEY (town_id, office_id) REFERENCES offices (town_id, id)
      );
      -- Colleagues of an office.
      CREATE INDEX user_offices_by_office ON user_offices (office_id, user_id);

      CREATE TABLE sessions (
        -- SHA-256 of the cookie: a stolen table signs nobody in.
        token_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users,
        role text NOT NULL,
        office_id uuid REFERENCES offices,
        locked boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      -- Sign-out everywhere.
      CREATE INDEX sessions_by_user ON sessions (user_id);
      -- Clearing what has ended.
      CREATE INDEX sessions_by_end ON sessions (expires_at);

      CREATE TABLE draft_keys (
        -- Key of the person's local copies in the browser, sealed with the master key.
        user_id uuid PRIMARY KEY REFERENCES users,
        sealed bytea NOT NULL
      );

      -- Browsers in which this person signed in before: guessing from elsewhere cannot lock them out.
      CREATE TABLE known_devices (
        user_id uuid NOT NULL REFERENCES users,
        -- SHA-256 of the device's cookie.
        device_hash bytea NOT NULL,
        last_used_at timestamptz NOT NULL,
        PRIMARY KEY (user_id, device_hash)
      );

      CREATE TABLE sign_in_failures (
        -- Keyed hash of what is counted (account and address, address, known device): no address is stored.
        key bytea PRIMARY KEY,
        failures integer NOT NULL,
        window_ends_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_failures_by_end ON sign_in_failures (window_ends_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
