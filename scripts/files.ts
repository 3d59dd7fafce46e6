import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The text of a file, or null when there is none. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/** Replaces a file in one step, so that a crash leaves the old one or the new one, never half of one. */
export function writeWhole(file: string, text: string, mode = 0o600): void {
  const half = `${file}.${process.pid}.new`;
  writeFileSync(half, text, { mode, flush: true });
  chmodSync(half, mode);
  renameSync(half, file);
}

/** Makes a folder with exactly this mode, whatever the umask says. */
export function makeFolder(folder: string, mode: number): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, mode);
}

/** The code of a system error ("ENOENT"), or undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
