import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../files.ts';

/**
 * One text for the state of files and folders: names, sizes and times, not contents, so that a thousand files
 * take milliseconds. Missing ones count as missing.
 */
export function fingerprint(
  paths: readonly string[],
  wanted: (name: string) => boolean = () => true,
): string {
  const hash = createHash('sha256');
  for (const path of paths) add(hash, path, wanted);
  return hash.digest('hex');
}

function add(hash: ReturnType<typeof createHash>, path: string, wanted: (name: string) => boolean): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) {
    hash.update(`${path} missing\n`);
  } else if (stat.isDirectory()) {
    for (const entry of entriesOf(path)) if (wanted(entry.name)) add(hash, join(path, entry.name), wanted);
  } else {
    hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  }
}

/** Folders in a fixed order; one that goes away meanwhile is empty. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
