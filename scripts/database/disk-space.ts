import { statfsSync } from 'node:fs';
import { codeOf } from '../files.ts';
import { StartProblem } from '../start-problem.ts';

const MEGABYTE = 1024 * 1024;

export function freeMegabytes(folder: string): number {
  const disk = statfsSync(folder);
  return Math.floor((disk.bavail * disk.bsize) / MEGABYTE);
}

/** @throws StartProblem when less than `megabytes` are free. */
export function demandSpace(folder: string, megabytes: number): void {
  const free = freeMegabytes(folder);
  if (free >= megabytes) return;
  throw new StartProblem(
    `The disk is full: the database needs ${megabytes} MB at ${folder}, ${free} MB are free.\n` +
      'Make room, or choose another place with OKENKO_DATA_DIR, and start again.',
  );
}

/** True when this output or error says that a disk was full. */
export function saysDiskFull(what: unknown): boolean {
  if (codeOf(what) === 'ENOSPC' || codeOf(what) === 'EDQUOT') return true;
  return /No space left on device|Disk quota exceeded|ENOSPC/.test(
    what instanceof Error ? what.message : String(what),
  );
}

export function diskFull(folder: string): StartProblem {
  return new StartProblem(
    `The disk is full: the database could not write at ${folder}.\n` +
      'What was saved is safe. Make room and start again.',
  );
}
