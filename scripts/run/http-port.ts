import { listenProblem } from '../database/port.ts';
import { StartProblem } from '../start-problem.ts';
import { waitUntil } from '../wait.ts';

/** An API whose supervisor was just killed needs a moment to leave. */
const PATIENCE_MS = 3000;

/** @throws StartProblem when nobody could serve at this address. */
export async function demandPort(host: string, port: number): Promise<void> {
  let problem: string | null = null;
  const free = await waitUntil(
    async () => {
      problem = await listenProblem(port, host);
      return problem !== 'EADDRINUSE';
    },
    PATIENCE_MS,
    200,
  );
  if (!free) {
    throw new StartProblem(
      `The port ${port} at ${host} is taken by another program.\nChoose another: PORT=${otherPort(port)} npm start`,
    );
  }
  if (problem === 'EACCES') {
    throw new StartProblem(
      `This user may not open the port ${port}.\nChoose one above 1023: PORT=3000 npm start`,
    );
  }
  if (problem !== null) {
    throw new StartProblem(
      `Okénko cannot serve at ${host}:${port} (${String(problem)}). Look at OKENKO_HOST and PORT.`,
    );
  }
}

function otherPort(port: number): number {
  return port < 65_535 ? port + 1 : 3000;
}
