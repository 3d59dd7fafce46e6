import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { StartProblem } from '../start-problem.ts';

/** Below the range that systems hand out by themselves (Linux from 32768), so that no outgoing connection sits on ours. */
const FIRST = 24_000;
const COUNT = 8_000;
const TRIES = 200;

/** True when somebody can listen on the port at this address. */
export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return (await listenProblem(port, host)) === null;
}

/** Why one cannot listen ("EADDRINUSE", "EACCES", "EADDRNOTAVAIL"), or null when one can. */
export async function listenProblem(port: number, host: string): Promise<string | null> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** A free port for the database of this folder: the same one each time, unless somebody else took it. */
export async function freePortFor(folder: string): Promise<number> {
  const start = createHash('sha256').update(folder).digest().readUInt32BE(0) % COUNT;
  for (let step = 0; step < TRIES; step += 1) {
    const port = FIRST + ((start + step) % COUNT);
    if (await isFree(port)) return port;
  }
  throw new StartProblem('No free port was found for the embedded database between 24000 and 31999.');
}
