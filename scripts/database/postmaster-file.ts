import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from '../files.ts';
import { worksIn } from './process-state.ts';

/** What a running PostgreSQL says about itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server that works in this cluster, or null. */
export function runningPostmaster(cluster: string): Postmaster | null {
  const text = readIfThere(pidFile(cluster));
  const postmaster = text === null ? null : parsePostmasterFile(text);
  return postmaster !== null && worksIn(postmaster.pid, cluster) ? postmaster : null;
}

/**
 * Line 1 is the process, line 4 the port (PostgreSQL, src/include/utils/pidfile.h). Null when it is cut short.
 */
export function parsePostmasterFile(text: string): Postmaster | null {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3] ?? 0);
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) ? { pid, port } : null;
}

/**
 * Takes away the file of a server that is gone. PostgreSQL does so itself, except where the number now belongs to
 * another process. Its second guard, the shared memory of the folder, stays.
 */
export function forgetPostmaster(cluster: string): void {
  if (runningPostmaster(cluster) === null) rmSync(pidFile(cluster), { force: true });
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
