import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { AuditService } from '../modules/audit/audit.service.js';
import { demandFittingKey } from '../platform/crypto/fitting-key.js';
import type { Vault } from '../platform/crypto/vault.js';
import { Database } from '../platform/database/database.js';

/** What a command works with: the API's own database access, without the server around it. */
export interface Store {
  database: Database;
  audit: Pick<AuditService, 'record'>;
}

/**
 * Opens the database, works, and closes it again, whatever happens.
 * @param vault of a command that needs the master key
 * @throws ForeignMasterKey when the database belongs to another one
 */
export async function withStore<Result>(
  databaseUrl: string,
  work: (store: Store) => Promise<Result>,
  vault?: Vault,
): Promise<Result> {
  const extra = vault && { onConnect: demandFittingKey(vault.publicKey()) };
  const source = new DataSource({ type: 'postgres', url: databaseUrl, extra });
  await source.initialize();
  const database = new Database(source);
  try {
    return await work({ database, audit: new AuditService(database) });
  } finally {
    await database.onApplicationShutdown();
    await source.destroy();
  }
}
