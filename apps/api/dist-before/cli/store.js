import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { AuditService } from '../modules/audit/audit.service.js';
import { Database } from '../platform/database/database.js';
/** Opens the database as the desk role, works, and closes it again, whatever happens. */ export async function withStore(databaseUrl, work) {
    const source = new DataSource({
        type: 'postgres',
        url: databaseUrl
    });
    await source.initialize();
    const database = new Database(source);
    try {
        return await work({
            database,
            audit: new AuditService(database)
        });
    } finally{
        await database.onApplicationShutdown();
        await source.destroy();
    }
}

//# sourceMappingURL=store.js.map