import { createHash, randomUUID } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeOf, makeFolder, readIfThere, writeWhole } from '../files.ts';
import { StartProblem } from '../start-problem.ts';
import { waitUntil } from '../wait.ts';
import { hasCluster } from './cluster-version.ts';
import { layoutOf } from './layout.ts';
import { runningPostmaster } from './postmaster-file.ts';
import { belongsToAnother, canEnter, type ServerUser } from './server-user.ts';

/** Where the data of one data folder really lie. */
export interface DataPlace {
  readonly folder: string;
  /** Said once to the person, where something is not as they expect. */
  readonly notes: readonly string[];
}

/** Left in the wanted folder when the data lie elsewhere. */
interface Pointer {
  readonly folder: string;
  readonly id: string;
}

/** Parents may pass through (PostgreSQL's user must), but only the owner sees what is inside. */
const PASS_THROUGH = 0o711;

/**
 * Finds where the data of an existing data folder lie. As root below a folder that only root may enter, PostgreSQL's user cannot reach
 * it: then all data lie in a folder of their own under `systemFolder`, and a pointer is left.
 */
export async function dataPlace(wanted: string, user: ServerUser, systemFolder: string): Promise<DataPlace> {
  const pointer = readPointer(wanted);
  if (pointer !== null) return { folder: followed(pointer, wanted), notes: [elsewhere(pointer.folder)] };
  if (canEnter(wanted, user)) return { folder: wanted, notes: [] };
  if (hasCluster(layoutOf(wanted).cluster)) throw unreachable(wanted);
  const name = createHash('sha256').update(resolve(wanted)).digest('hex').slice(0, 16);
  const folder = join(systemFolder, name);
  const notes = [elsewhere(folder)];
  if (existsSync(folder) && readdirSync(folder).length > 0) notes.push(await setAside(folder, wanted));
  makeFolder(systemFolder, 0o755);
  makeFolder(folder, PASS_THROUGH);
  const id = randomUUID();
  writeWhole(join(folder, 'id'), id);
  writeWhole(pointerFile(wanted), `${JSON.stringify({ folder, id } satisfies Pointer, null, 2)}\n`);
  return { folder, notes };
}

/** @throws StartProblem when the folder cannot be ours. */
export function makeDataFolder(folder: string, user: ServerUser): void {
  try {
    if (existsSync(folder) && belongsToAnother(folder)) throw foreign(folder);
    makeFolder(folder, user.uid === undefined ? 0o700 : PASS_THROUGH);
  } catch (error) {
    if (codeOf(error) !== 'EACCES' && codeOf(error) !== 'EPERM' && codeOf(error) !== 'EROFS') throw error;
    throw new StartProblem(
      `The data folder ${folder} cannot be made or written by this user.\nChoose another with OKENKO_DATA_DIR.`,
    );
  }
}

function readPointer(wanted: string): Pointer | null {
  const text = readIfThere(pointerFile(wanted));
  return text === null ? null : (JSON.parse(text) as Pointer);
}

function followed(pointer: Pointer, wanted: string): string {
  if (readIfThere(join(pointer.folder, 'id')) === pointer.id) return pointer.folder;
  throw new StartProblem(
    `The data of ${wanted} were kept in ${pointer.folder}, but they are not there any more.\n` +
      `Put them back from a backup, or remove ${wanted} to begin anew.`,
  );
}

/** Somebody removed the data folder to begin anew: what it pointed to is kept, not shown again. */
async function setAside(folder: string, wanted: string): Promise<string> {
  await endServerIn(layoutOf(folder).cluster);
  const aside = `${folder}.left-${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}`;
  renameSync(folder, aside);
  return `${wanted} was removed since the last start; the data it stood for are kept in ${aside}.`;
}

async function endServerIn(cluster: string): Promise<void> {
  const left = runningPostmaster(cluster);
  if (left === null) return;
  process.kill(left.pid, 'SIGINT');
  await waitUntil(() => runningPostmaster(cluster) === null, 20_000);
}

function pointerFile(wanted: string): string {
  return join(wanted, 'where.json');
}

function elsewhere(folder: string): string {
  return `Only root may enter this folder, the database's user cannot: the data are kept in ${folder}.`;
}

function foreign(folder: string): StartProblem {
  return new StartProblem(
    `The data folder ${folder} belongs to user number ${lstatSync(folder).uid}.\n` +
      'Start Okénko as that user, or choose another folder with OKENKO_DATA_DIR.',
  );
}

function unreachable(folder: string): StartProblem {
  return new StartProblem(
    `The data in ${folder} lie below a folder that only root may enter, so the database's user cannot reach them.\n` +
      'Move them to an open place and name it with OKENKO_DATA_DIR, or let others pass through (chmod o+x).',
  );
}
