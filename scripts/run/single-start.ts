import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../files.ts';
import { StartProblem } from '../start-problem.ts';

/** What a running Okénko answers to a second start in the same folder. */
interface Answer {
  readonly pid: number;
  readonly address: string;
}

/** Unix limits the name of a socket to about a hundred bytes. */
const LONGEST_NAME = 100;
const ANSWER_WITHIN_MS = 2000;

/**
 * Holds the data folder for us alone. A socket and not a file with a number: when we are killed the system
 * closes it, and no number can by then belong to another program.
 * @returns a function that lets go of the folder.
 * @throws StartProblem when another start holds it.
 */
export async function holdFolder(folder: string, address: string): Promise<() => void> {
  const name = socketName(folder);
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(JSON.stringify({ pid: process.pid, address } satisfies Answer));
  });
  if (!(await listens(server, name))) {
    const other = await ask(name);
    if (other !== null) throw alreadyRuns(other);
    rmSync(name, { force: true });
    if (!(await listens(server, name))) throw alreadyRuns(null);
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
  return await new Promise((resolve, reject) => {
    const failed = (error: Error): void => (codeOf(error) === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', failed);
    server.listen(name, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

/** Who holds the folder, or null when the socket is a dead one. */
async function ask(name: string): Promise<Answer | null> {
  return await new Promise((resolve) => {
    let text = '';
    const socket = connect(name);
    const finish = (): void => {
      socket.destroy();
      resolve(text === '' ? null : (JSON.parse(text) as Answer));
    };
    socket.setTimeout(ANSWER_WITHIN_MS, finish);
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('end', finish);
    socket.on('error', finish);
  });
}

function alreadyRuns(other: Answer | null): StartProblem {
  if (other === null) return new StartProblem('Okénko is already being started in this folder.');
  return new StartProblem(
    `Okénko already runs in this folder, at ${other.address} (process ${other.pid}).\n` +
      'Stop it there with Ctrl+C, or choose another folder with OKENKO_DATA_DIR and another port with PORT.',
  );
}
