import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from '../start-problem.ts';
import { type Binaries, program } from './binaries.ts';
import { giveTo } from './create-cluster.ts';
import { diskFull, saysDiskFull } from './disk-space.ts';
import type { Layout } from './layout.ts';
import { forgetPostmaster, type Postmaster, runningPostmaster } from './postmaster-file.ts';
import { processesIn } from './process-state.ts';
import { runAs, type ServerUser } from './server-user.ts';
import { type ServerSettings, writeSettings } from './settings.ts';

/** What is needed to start and stop the server of one data folder. */
export interface ServerPlace {
  readonly layout: Layout;
  readonly binaries: Binaries;
  readonly user: ServerUser;
}

const START_SECONDS = 60;
const STOP_SECONDS = 30;
const LOG_LIMIT = 10 * 1024 * 1024;

/** Children of a killed server hold its memory until they notice; so long we try again. */
const TRIES = 40;
const TRY_EVERY_MS = 250;
const PATIENCE_TRIES = 12;

/**
 * Starts the server and returns when it takes connections.
 * @throws StartProblem with the reason from its log.
 */
export async function startServer(place: ServerPlace, settings: ServerSettings): Promise<Postmaster> {
  const { layout } = place;
  turnLog(layout);
  writeSettings(layout.cluster, settings);
  for (let attempt = 1; ; attempt += 1) {
    forgetPostmaster(layout.cluster);
    const logBefore = sizeOf(layout.log);
    const args = ['start', '-w', '-s', '-t', String(START_SECONDS), '-l', layout.log];
    const result = await pgCtl(place, args);
    const postmaster = runningPostmaster(layout.cluster);
    if (result.code === 0 && postmaster !== null) return postmaster;
    const log = readFrom(layout.log, logBefore);
    if (!/shared memory block|is another postmaster/.test(log) || attempt >= TRIES) {
      throw startProblem(layout, settings, log === '' ? result.output : log);
    }
    if (attempt >= PATIENCE_TRIES) endOrphans(layout.cluster);
    await sleep(TRY_EVERY_MS);
  }
}

/** Stops the server when it runs: first politely, then at once (it recovers at the next start). */
export async function stopServer(place: ServerPlace): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (runningPostmaster(place.layout.cluster) === null) return;
    await pgCtl(place, ['stop', '-w', '-s', '-m', mode, '-t', String(STOP_SECONDS)]);
  }
}

async function pgCtl(
  { layout, binaries, user }: ServerPlace,
  args: string[],
): Promise<{ code: number | null; output: string }> {
  return await runAs(user, program(binaries, 'pg_ctl'), [...args, '-D', layout.cluster], layout.logFolder);
}

function endOrphans(cluster: string): void {
  if (runningPostmaster(cluster) !== null) return;
  for (const pid of processesIn(cluster)) process.kill(pid, 'SIGQUIT');
}

function startProblem(layout: Layout, settings: ServerSettings, log: string): StartProblem {
  if (saysDiskFull(log)) return diskFull(layout.folder);
  if (/could not bind|could not create any TCP/.test(log)) {
    return new StartProblem(
      `The port ${settings.port} of the embedded database is taken by another program.\n` +
        'Stop Okénko and start it again: it then chooses another port.',
    );
  }
  const last = log.trim().split('\n').slice(-8).join('\n');
  return new StartProblem(`The embedded database did not start. Its log (${layout.log}) says:\n${last}`);
}

/** Keeps one older log: nobody looks after the disk of a desk computer. */
function turnLog(layout: Layout): void {
  if (sizeOf(layout.log) > LOG_LIMIT) renameSync(layout.log, `${layout.log}.1`);
}

/** The server writes its own log. */
export function giveLogsTo(user: ServerUser, layout: Layout): void {
  giveTo(user, layout.logFolder);
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

function readFrom(file: string, offset: number): string {
  return existsSync(file) ? readFileSync(file).subarray(offset).toString('utf8') : '';
}
