import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Run, RunResult } from './work.ts';

/** The process that sends the load: measuring in the process that also waits for it would measure itself. */
export interface Loader {
  run(wish: Run): Promise<RunResult>;
  stop(): void;
}

export function startLoader(): Loader {
  const child = fork(fileURLToPath(new URL('load.ts', import.meta.url)), [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`The load process has ended (${String(code)}).`);
  });
  died.catch(() => undefined);
  return {
    run: async (wish) => {
      child.send(wish);
      const [result] = (await Promise.race([once(child, 'message'), died])) as [RunResult];
      return result;
    },
    stop: () => child.disconnect(),
  };
}
