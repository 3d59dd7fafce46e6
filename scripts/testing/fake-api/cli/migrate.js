import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS visits (at timestamptz NOT NULL DEFAULT now())');
await client.query('GRANT SELECT, INSERT ON visits TO okenko_desk');
await client.end();
process.stdout.write('fake: migrated\n');
