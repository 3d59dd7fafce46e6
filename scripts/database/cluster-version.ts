import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from '../files.ts';
import { StartProblem } from '../start-problem.ts';
import type { Binaries } from './binaries.ts';

/** True when the folder holds a cluster. */
export function hasCluster(cluster: string): boolean {
  return existsSync(join(cluster, 'PG_VERSION'));
}

/** @throws StartProblem when the data belong to another major version; they stay as they are. */
export function demandSameMajor(cluster: string, binaries: Binaries): void {
  const major = readIfThere(join(cluster, 'PG_VERSION'))?.trim();
  if (major === undefined || major === binaries.major) return;
  throw new StartProblem(
    `The data in ${cluster} belong to PostgreSQL ${major}; this Okénko brings PostgreSQL ${binaries.major}.\n` +
      'Nothing was changed. Start the version of Okénko that made the data,\n' +
      'or name another folder with OKENKO_DATA_DIR. How to carry data over: docs/OPERATIONS.md.',
  );
}
