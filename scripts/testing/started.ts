import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { waitUntil } from '../wait.ts';

export const projectRoot = join(import.meta.dirname, '..', '..');

/** One `npm start` under test, with the stand-in API. */
export interface Started {
  readonly pid: number;
  /** All that it has said so far. */
  output(): string;
  says(words: string | RegExp, limitMs?: number): Promise<void>;
  /** Waits for its end; returns the exit code, or null when a signal ended it. */
  ended(limitMs?: number): Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
  /** Asks it to stop and waits. */
  stop(): Promise<number | null>;
}

/** Starts run.ts, or another entry, as the launcher would. */
export function start(env: Record<string, string>, args: readonly string[] = [], entry = 'run.ts'): Started {
  const child = spawn(process.execPath, [join(projectRoot, 'scripts', entry), ...args], {
    cwd: projectRoot,
    env: { ...cleanEnvironment(), OKENKO_TEST_API_FOLDER: 'scripts/testing/fake-api', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const ended = async (limitMs = 60_000): Promise<number | null> => {
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
    const code = await exit;
    clearTimeout(timer);
    return code;
  };
  return {
    pid: child.pid ?? 0,
    output: () => text,
    says: async (words, limitMs = 60_000) => {
      const found = (): boolean => (typeof words === 'string' ? text.includes(words) : words.test(text));
      if (!(await waitUntil(found, limitMs)))
        throw new Error(`It never said "${String(words)}", only:\n${text}`);
    },
    ended,
    kill: (signal) => void child.kill(signal),
    stop: async () => {
      child.kill('SIGTERM');
      return await ended();
    },
  };
}

/** What the person at the machine has set must not change the test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(OKENKO_|DATABASE_|PORT$|npm_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

/** The stand-in API's count of visits: each call adds one, in the database. */
export async function visit(port: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(await response.text());
  return Number(await response.text());
}
