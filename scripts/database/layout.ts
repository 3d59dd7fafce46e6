import { join } from 'node:path';

/** Where things lie in the data folder. */
export interface Layout {
  readonly folder: string;
  /** PostgreSQL's own files. */
  readonly cluster: string;
  /** A cluster being made; becomes `cluster` when it is whole. */
  readonly newCluster: string;
  readonly logFolder: string;
  readonly log: string;
  /** Passwords of the roles and the port. */
  readonly credentials: string;
  /** What was migrated and filled, so that the next start need not ask. */
  readonly prepared: string;
  readonly masterKey: string;
}

export function layoutOf(folder: string): Layout {
  return {
    folder,
    cluster: join(folder, 'postgres'),
    newCluster: join(folder, 'postgres.new'),
    logFolder: join(folder, 'log'),
    log: join(folder, 'log', 'postgres.log'),
    credentials: join(folder, 'database.json'),
    prepared: join(folder, 'prepared.json'),
    masterKey: join(folder, 'master.key'),
  };
}
