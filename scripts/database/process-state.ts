import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';

/** True while the process runs; one that ended and waits for its parent does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return process.platform !== 'linux' || stateOf(pid) !== 'Z';
}

/** True when the process is a PostgreSQL working in this cluster: numbers are given again to other programs. */
export function worksIn(pid: number, cluster: string): boolean {
  if (!isRunning(pid)) return false;
  if (process.platform === 'linux') return folderOf(pid) === realpathSync(cluster);
  if (process.platform === 'win32') return true;
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(
    'postgres',
  );
}

/**
 * Server processes that still work in the cluster. After a `kill -9` of the postmaster its children end by
 * themselves, but one amid a long query notices only at its end. Linux only; elsewhere empty.
 */
export function processesIn(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  const folder = realpathSync(cluster);
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => pid !== process.pid && folderOf(pid) === folder && isPostgres(pid));
}

function isPostgres(pid: number): boolean {
  return readProc(`/proc/${pid}/comm`).trim() === 'postgres';
}

function stateOf(pid: number): string | undefined {
  const stat = readProc(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2)[0];
}

function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
