import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../files.ts';

/**
 * Copies PostgreSQL to where its user can run it and nobody but root can change it.
 * @returns `target`, made in one step: a copy that was cut short is never used.
 */
export function copyForServer(source: string, target: string): string {
  if (existsSync(target)) return target;
  makeFolder(dirname(target), 0o755);
  const half = `${target}.${process.pid}.new`;
  rmSync(half, { recursive: true, force: true });
  cpSync(source, half, { recursive: true, verbatimSymlinks: true });
  openForReading(half);
  try {
    renameSync(half, target);
  } catch (error) {
    // Another start was quicker.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** A umask of 077 during `npm ci` leaves files that only root can read. */
function openForReading(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (!stat.isDirectory()) return;
  for (const name of readdirSync(path)) openForReading(join(path, name));
}
