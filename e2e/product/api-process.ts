import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { waitUntil } from '../../scripts/wait.ts';
import { apiProgram, databaseUrl, WEB } from './addresses.ts';

const READY_WITHIN_MS = 30_000;

export interface ApiPlace {
  readonly database: string;
  readonly masterKeyFile: string;
  readonly port: number;
}

/** The API as it runs in production, in a process of its own that a journey may kill. */
export class ApiProcess {
  private readonly place: ApiPlace;
  private child: ChildProcess | null = null;

  constructor(place: ApiPlace) {
    this.place = place;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.place.port}`;
  }

  get isRunning(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  async start(): Promise<void> {
    const child = fork(apiProgram('main.js'), [], {
      env: apiEnvironment(this.place),
      execArgv: [],
      // The channel ends the API when the journey's own process is gone.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child = child;
    const ready = async (): Promise<boolean> => !this.isRunning || (await this.answers());
    await waitUntil(ready, READY_WITHIN_MS, 25);
    if (!this.isRunning || !(await this.answers())) throw new Error('The API did not come up.');
  }

  /** As a power cut would: no farewell to anybody. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child === null || !this.isRunning) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  private answers(): Promise<boolean> {
    return fetch(`${this.origin}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

export function apiEnvironment({ database, masterKeyFile, port }: ApiPlace): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    DATABASE_URL: databaseUrl('DESK', database),
    OKENKO_MASTER_KEY_FILE: masterKeyFile,
    OKENKO_WEB_DIR: WEB,
    OKENKO_HOST: '127.0.0.1',
    OKENKO_DEMO: '0',
    PORT: String(port),
  };
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
