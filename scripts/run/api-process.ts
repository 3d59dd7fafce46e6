import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { waitUntil } from '../wait.ts';

/** The API for one life: from its start to its end. */
export interface ApiProcess {
  /** Resolves with a description ("exit code 1") when it has ended. */
  readonly ended: Promise<string>;
  /** True when it answers within the limit; false when it ended, stayed silent or we were told to stop. */
  isReady(limitMs: number, signal: AbortSignal): Promise<boolean>;
  stop(): Promise<void>;
}

const STOP_WITHIN_MS = 15_000;
const ASK_EVERY_MS = 50;
const ANSWER_WITHIN_MS = 5000;

/** Starts the API. It ends by itself when we are gone: the channel between us breaks. */
export function startApi(entry: string, env: NodeJS.ProcessEnv, cwd: string, readyUrl: string): ApiProcess {
  const child = fork(entry, [], {
    cwd,
    env,
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Ctrl+C at the terminal reaches us alone; we stop the API before the database.
    detached: process.platform !== 'win32',
  });
  let running = true;
  const ended = endOf(child).finally(() => (running = false));
  return {
    ended,
    isReady: async (limitMs, signal) => {
      const settled = async (): Promise<boolean> => !running || signal.aborted || (await answers(readyUrl));
      return (await waitUntil(settled, limitMs, ASK_EVERY_MS)) && running && !signal.aborted;
    },
    stop: async () => {
      if (!running) return;
      askToStop(child);
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Windows has no SIGTERM to be handled; there the broken channel says it. */
function askToStop(child: ChildProcess): void {
  if (process.platform !== 'win32') child.kill('SIGTERM');
  else if (child.connected) child.disconnect();
}

async function endOf(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    return signal === null ? `exit code ${code}` : `signal ${signal}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
