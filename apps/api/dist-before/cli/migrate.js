import 'reflect-metadata';
import { migrations } from '@okenko/migrations/all';
import { DataSource } from 'typeorm';
import { readOwnerUrl } from '../platform/config/owner-url.js';
/** Brings the database's tables up to date. Needs the owner's address; does nothing when all is done. */ const source = new DataSource({
    type: 'postgres',
    url: readOwnerUrl(),
    migrations,
    migrationsTransactionMode: 'each'
});
await source.initialize();
const done = await source.runMigrations();
await source.destroy();
process.stdout.write(done.length === 0 ? 'The database is up to date.\n' : `Applied: ${done.map(({ name })=>name).join(', ')}\n`);

//# sourceMappingURL=migrate.js.map