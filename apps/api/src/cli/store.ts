import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { AuditService } from '../modules/audit/audit.service.js';
import { Database } from '../platform/database/database.js';

/** What a command works with: the API's own database access, without the server around it. */
export interface Store {
  database: Database;
  audit: Pick<AuditService, 'record'>;
}

/** Opens the database as the desk role, works, and closes it again, whatever happens. */
export async function withStore<Result>(
  databaseUrl: string,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const source = new DataSource({ type: 'postgres', url: databaseUrl });
  await source.initialize();
  const database = new Database(source);
  try {
    return await work({ database, audit: new AuditService(database) });
  } finally {
    await database.onApplicationShutdown();
    await source.destroy();
  }
}
