import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { waitUntil } from '../scripts/wait.ts';

/** A server under measurement, in a process of its own. */
export interface Server {
  readonly pid: number;
  readonly port: number;
  /** Milliseconds from the start of the process to its first answer. */
  readonly readyAfter: number;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 10_000;
const ASK_EVERY_MS = 20;

/**
 * Starts a server and waits until it answers. It ends by itself when we are gone.
 * @throws Error when it does not become ready
 */
export async function startServer(
  entry: string,
  env: NodeJS.ProcessEnv,
  port: number,
  readyPath: string,
): Promise<Server> {
  const started = performance.now();
  const child = fork(entry, [], { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ready = () => answers(`http://127.0.0.1:${port}${readyPath}`);
  const settled = async () => child.exitCode !== null || (await ready());
  if (!(await waitUntil(settled, READY_WITHIN_MS, ASK_EVERY_MS)) || child.exitCode !== null) {
    child.kill('SIGKILL');
    throw new Error(`${entry} did not become ready.`);
  }
  return { pid: child.pid ?? 0, port, readyAfter: performance.now() - started, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  child.kill('SIGTERM');
  await once(child, 'exit');
  clearTimeout(timer);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
