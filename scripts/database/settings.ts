import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `durable` false is for tests: a power cut may lose everything, and each write is faster. */
export interface ServerSettings {
  readonly port: number;
  readonly durable: boolean;
}

/** Passwords only, from this machine only; no socket that other users of the machine could open. */
const HOST_RULES = 'host all all 127.0.0.1/32 scram-sha-256\n';

const EVERYWHERE = {
  listen_addresses: `'127.0.0.1'`,
  unix_socket_directories: `''`,
  password_encryption: `'scram-sha-256'`,
  timezone: `'UTC'`,
  log_timezone: `'UTC'`,
  log_line_prefix: `'%m [%p] %q%u@%d '`,
  // A failed statement or its detail may hold what somebody typed about a client.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  // The queries are short: compiling them costs more than it brings.
  jit: 'off',
  random_page_cost: '1.1',
};

/** For a machine with 2 cores and 2 to 4 GB. */
const DURABLE = {
  max_connections: '60',
  shared_buffers: `'128MB'`,
  effective_cache_size: `'512MB'`,
  work_mem: `'8MB'`,
  maintenance_work_mem: `'64MB'`,
  max_wal_size: `'512MB'`,
};

const THROWAWAY = {
  max_connections: '200',
  shared_buffers: `'128MB'`,
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: `'1GB'`,
};

export function settingsText({ port, durable }: ServerSettings): string {
  const settings = { port: String(port), ...EVERYWHERE, ...(durable ? DURABLE : THROWAWAY) };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  return `# Written by Okénko at each start.\n${lines.join('\n')}\n`;
}

/** Our settings stand in a file of their own, read after PostgreSQL's. */
export function writeSettings(cluster: string, settings: ServerSettings): void {
  writeFileSync(settingsFile(cluster), settingsText(settings), { mode: 0o644 });
  writeFileSync(join(cluster, 'pg_hba.conf'), HOST_RULES);
}

export function settingsFile(cluster: string): string {
  return join(cluster, 'okenko.conf');
}
