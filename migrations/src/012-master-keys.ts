import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which master key the database belongs to, and how one key followed another. The keys themselves are never here. */
export class MasterKeys1700000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit.master_keys (
        -- The highest is the key of today.
        position integer PRIMARY KEY CHECK (position > 0),
        -- Of the Ed25519 pair that comes from the master key. A key that was replaced never comes back.
        public_key bytea NOT NULL UNIQUE,
        -- How far the chain reached when the key came, and its last link there: 0 and the start for an empty log.
        seq bigint,
        hash bytea,
        -- Both keys sign that the one follows the other there.
        signed_by_former bytea,
        signed_by_itself bytea,
        -- The first key follows none. The desk role may not fill these columns, so it can add the first key alone.
        CHECK (position = 1 OR num_nulls(seq, hash, signed_by_former, signed_by_itself) = 0)
      );
      GRANT SELECT, INSERT (position, public_key) ON audit.master_keys TO okenko_desk;

      -- Until now the key showed in the signatures alone. A database that has none gets its first key at the first start.
      INSERT INTO audit.master_keys (position, public_key)
      SELECT 1, public_key FROM audit.signatures ORDER BY day DESC LIMIT 1;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
