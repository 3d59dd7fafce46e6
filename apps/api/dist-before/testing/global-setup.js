import { migrations } from '@okenko/migrations/all';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { TEMPLATE, testDatabaseUrl } from './database-urls.js';
/** Makes the template once: real migrations, run by the role that runs them in production. */ export default async function setup() {
    const admin = new pg.Client({
        connectionString: testDatabaseUrl('ADMIN', 'postgres')
    });
    await admin.connect();
    await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
    await admin.query(`CREATE DATABASE ${TEMPLATE} OWNER okenko_owner`);
    await admin.end();
    const source = new DataSource({
        type: 'postgres',
        url: testDatabaseUrl('OWNER', TEMPLATE),
        migrations
    });
    await source.initialize();
    await source.runMigrations();
    await source.destroy();
}

//# sourceMappingURL=global-setup.js.map