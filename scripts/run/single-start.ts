import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../files.ts';
import { StartProblem } from '../start-problem.ts';

/** What a running Okénko answers to a second start in the same folder. */
interface Answer {
  readonly pid: number | string;
  readonly address: string;
  readonly stopping: boolean;
}

/** Somebody holds the folder but is too busy to say who it is. */
const BUSY: Answer = { pid: 'unknown', address: 'an unknown address', stopping: false };

const DEAD = new Set(['ECONNREFUSED', 'ENOENT']);

/** Unix limits the name of a socket to about a hundred bytes. */
const LONGEST_NAME = 100;
const ANSWER_WITHIN_MS = 2000;

/** One whose npm was killed notices it within a second; one that stops may take as long as API and database take. */
const PATIENCE_MS = 3000;
const STOPPING_PATIENCE_MS = 50_000;
const TRY_EVERY_MS = 200;

/**
 * Holds the data folder for us alone. A socket and not a file with a number: when we are killed the system
 * closes it, and no number can by then belong to another program.
 * @param signal aborted while we stop: a start that comes then waits for us.
 * @returns a function that lets go of the folder.
 * @throws StartProblem when another start holds it.
 */
export async function holdFolder(folder: string, address: string, signal: AbortSignal): Promise<() => void> {
  const name = socketName(folder);
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(JSON.stringify({ pid: process.pid, address, stopping: signal.aborted } satisfies Answer));
  });
  const startedAt = Date.now();
  while (!(await listens(server, name))) {
    const other = await ask(name);
    const patience = other?.stopping === true ? STOPPING_PATIENCE_MS : PATIENCE_MS;
    if (other === null) rmSync(name, { force: true });
    else if (signal.aborted || Date.now() - startedAt > patience) throw alreadyRuns(other);
    else await sleep(TRY_EVERY_MS);
  }
  server.unref();
  if (process.platform !== 'win32') chmodSync(name, 0o600);
  return () => server.close();
}

function socketName(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\okenko-${hash}`;
  const inside = join(folder, 'running.sock');
  return Buffer.byteLength(inside) < LONGEST_NAME ? inside : join(tmpdir(), `okenko-${hash}.sock`);
}

async function listens(server: Server, name: string): Promise<boolean> {
  server.listen(name);
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') return false;
    throw error;
  }
}

/** Who holds the folder, or null when the socket is a dead one. */
async function ask(name: string): Promise<Answer | null> {
  return await new Promise((resolve) => {
    let text = '';
    const socket = connect(name);
    const finish = (answer: Answer | null): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ANSWER_WITHIN_MS, () => finish(BUSY));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('end', () => finish(text === '' ? BUSY : (JSON.parse(text) as Answer)));
    socket.on('error', (error) => finish(DEAD.has(codeOf(error) ?? '') ? null : BUSY));
  });
}

function alreadyRuns(other: Answer): StartProblem {
  return new StartProblem(
    `Okénko already runs in this folder, at ${other.address} (process ${other.pid}).\n` +
      'Stop it there with Ctrl+C, or choose another folder with OKENKO_DATA_DIR and another port with PORT.',
  );
}
