import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chmodSync } from 'node:fs';
import { isFree } from '../database/port.ts';

/** A data folder that does not exist yet, below a temporary one that goes when the test ends. */
export function temporaryFolder(mode = 0o755): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'okenko-scripts-'));
  chmodSync(path, mode);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

let next = 33_100 + (process.pid % 500);

/** A port that nobody uses. */
export async function freePort(): Promise<number> {
  do next += 1;
  while (!(await isFree(next)));
  return next;
}
