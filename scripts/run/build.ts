import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { saysDiskFull } from '../database/disk-space.ts';
import { readIfThere, writeWhole } from '../files.ts';
import { say } from '../say.ts';
import { StartProblem } from '../start-problem.ts';
import { fingerprint } from './fingerprint.ts';
import { runProgram } from './run-program.ts';

/** What each workspace is built from, beside the files at its top. */
const SOURCE_FOLDERS = ['src', 'public'];

/** No background process, no drawing on the screen, no questions. */
export const QUIET_NX = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', CI: 'true' };

const ROOT_FILES = ['package-lock.json', 'tsconfig.base.json', 'nx.json'];

/** Builds the workspaces when a source is newer than the last build, or a build is missing. */
export async function buildIfNeeded(projectRoot: string, signal: AbortSignal): Promise<void> {
  const workspaces = workspacesOf(projectRoot);
  const stamp = join(projectRoot, 'node_modules', '.okenko-built');
  // Taken before the build: what changes during it is built next time.
  const now = fingerprint(sourcesOf(projectRoot, workspaces), (name) => !/\.test\.tsx?$/.test(name));
  const built = workspaces.every((workspace) => existsSync(join(workspace, 'dist')));
  if (built && readIfThere(stamp) === now) return;
  say('Building …');
  const nx = join(projectRoot, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const env = { ...process.env, ...QUIET_NX };
  const result = await runProgram(process.execPath, [nx, 'run-many', '-t', 'build'], {
    cwd: projectRoot,
    env,
    signal,
  });
  if (result.code !== 0) throw buildProblem(result.output);
  writeWhole(stamp, now, 0o644);
}

function workspacesOf(projectRoot: string): string[] {
  const inside = (folder: string): string[] =>
    readdirSync(join(projectRoot, folder)).map((name) => join(projectRoot, folder, name));
  const folders = [...inside('apps'), ...inside('libs'), join(projectRoot, 'migrations')];
  return folders.filter((folder) => existsSync(join(folder, 'package.json')));
}

function sourcesOf(projectRoot: string, workspaces: readonly string[]): string[] {
  const topFiles = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(folder, entry.name))
      .sort();
  return [
    ...ROOT_FILES.map((name) => join(projectRoot, name)),
    ...workspaces.flatMap((folder) => [
      ...topFiles(folder),
      ...SOURCE_FOLDERS.map((name) => join(folder, name)),
    ]),
  ];
}

function buildProblem(output: string): StartProblem {
  if (saysDiskFull(output))
    return new StartProblem('The disk is full: Okénko could not be built. Make room and start again.');
  return new StartProblem(`${output.trim()}\n\nOkénko could not be built; the reason stands above.`);
}
