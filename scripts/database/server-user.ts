import { spawn, spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';

/** Who PostgreSQL runs as. Empty: ourselves. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** "nobody" on Linux. Needs no entry in /etc/passwd, so no user is added to the host. */
const NOBODY = 65534;

/** PostgreSQL refuses to run as root: then it runs as a user without rights. */
export function serverUser(): ServerUser {
  return isRoot() ? { uid: NOBODY, gid: NOBODY } : {};
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** True when `user` can go into the folder through all its parents. */
export function canEnter(folder: string, user: ServerUser): boolean {
  if (user.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
}

/** True when the file or folder belongs to somebody other than us. */
export function belongsToAnother(path: string): boolean {
  return process.getuid !== undefined && lstatSync(path).uid !== process.getuid();
}

export interface ProgramResult {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs one of PostgreSQL's programs as `user`, with an environment of its own: our passwords are no business of
 * theirs, and the language and time zone of whoever types the command must not end up in the data.
 */
export async function runAs(
  user: ServerUser,
  file: string,
  args: string[],
  cwd: string,
): Promise<ProgramResult> {
  const env = { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], TZ: 'UTC', LC_ALL: 'C' };
  const child = spawn(file, args, {
    ...user,
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return await new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    // Not 'close': a server that lives on may hold the pipes.
    child.once('exit', (code) => resolve({ code, output }));
  });
}
