import { appendFileSync, chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeFolder } from '../files.ts';
import { StartProblem } from '../start-problem.ts';
import { type Binaries, program } from './binaries.ts';
import { roleName } from './credentials.ts';
import { demandSpace, diskFull, saysDiskFull } from './disk-space.ts';
import type { Layout } from './layout.ts';
import { type ProgramResult, runAs, type ServerUser } from './server-user.ts';
import { settingsFile } from './settings.ts';

/** An empty cluster takes 40 MB, its first write-ahead log and the demo about as much again. */
const NEEDED_MEGABYTES = 200;

/**
 * What PostgreSQL takes for a letter where ICU is not asked (pg_trgm). In the "C" locale that is a to z only:
 * Czech and Cyrillic words would fall apart.
 */
const CTYPES = process.platform === 'darwin' ? ['en_US.UTF-8', 'C'] : ['C.UTF-8', 'en_US.UTF-8', 'C'];

export interface NewCluster {
  readonly adminPassword: string;
  readonly durable: boolean;
}

/** Makes the cluster in a folder beside its own and moves it in place when it is whole. */
export async function createCluster(
  layout: Layout,
  binaries: Binaries,
  user: ServerUser,
  wish: NewCluster,
): Promise<void> {
  demandSpace(layout.folder, NEEDED_MEGABYTES);
  const passwordFile = join(layout.logFolder, 'first-password');
  try {
    writeFileSync(passwordFile, wish.adminPassword, { mode: 0o600 });
    giveTo(user, passwordFile);
    const result = await initdb(layout, binaries, user, passwordFile, wish.durable);
    if (result.code !== 0) throw saysDiskFull(result.output) ? diskFull(layout.folder) : refused(result);
    appendFileSync(
      join(layout.newCluster, 'postgresql.conf'),
      `\ninclude_if_exists = '${basename(settingsFile(''))}'\n`,
    );
    renameSync(layout.newCluster, layout.cluster);
  } catch (error) {
    rmSync(layout.newCluster, { recursive: true, force: true });
    throw saysDiskFull(error) ? diskFull(layout.folder) : error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function initdb(
  layout: Layout,
  binaries: Binaries,
  user: ServerUser,
  passwordFile: string,
  durable: boolean,
): Promise<ProgramResult> {
  let result: ProgramResult = { code: 1, output: 'no locale' };
  for (const ctype of CTYPES) {
    emptyFolderFor(user, layout.newCluster);
    const args = ['-D', layout.newCluster, '-U', roleName('admin'), `--pwfile=${passwordFile}`, '-E', 'UTF8'];
    args.push('--auth=scram-sha-256', '--locale-provider=icu', '--icu-locale=und', '--no-instructions');
    if (process.platform !== 'win32') args.push(`--locale=${ctype}`);
    if (!durable) args.push('--no-sync');
    result = await runAs(user, program(binaries, 'initdb'), args, layout.logFolder);
    if (!/invalid locale name/.test(result.output)) return result;
  }
  return result;
}

function emptyFolderFor(user: ServerUser, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  makeFolder(folder, 0o700);
  giveTo(user, folder);
}

/** Hands a file or folder to the user PostgreSQL runs as. */
export function giveTo(user: ServerUser, path: string): void {
  if (user.uid !== undefined && user.gid !== undefined && existsSync(path))
    chownSync(path, user.uid, user.gid);
}

function refused(result: ProgramResult): StartProblem {
  return new StartProblem(`The embedded database could not be made:\n${result.output.trim()}`);
}
