import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from '../files.ts';
import type { Binaries } from './binaries.ts';
import { layoutOf } from './layout.ts';
import { isRunning } from './process-state.ts';
import { stopServer } from './server.ts';
import { belongsToAnother, type ServerUser } from './server-user.ts';

export const PREFIX = 'okenko-throwaway-';

/** Names the process that a throwaway cluster belongs to. */
export function ownerFile(folder: string): string {
  return join(folder, 'owner');
}

/** Ends and removes the clusters of test runs that were killed. */
export async function sweepLeftovers(parent: string, binaries: Binaries, user: ServerUser): Promise<void> {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(parent, name);
    if (!isLeftover(folder)) continue;
    await stopServer({ layout: layoutOf(folder), binaries, user });
    rmSync(folder, { recursive: true, force: true });
  }
}

function isLeftover(folder: string): boolean {
  try {
    if (belongsToAnother(folder)) return false;
    const owner = Number(readIfThere(ownerFile(folder)));
    // No number: its maker is still at its first steps.
    return owner > 0 && !isRunning(owner);
  } catch {
    return false;
  }
}
