import { isAbsolute, join, resolve } from 'node:path';
import { StartProblem } from '../start-problem.ts';

/** A PostgreSQL server that the operator runs. */
export interface OwnDatabase {
  readonly url: string;
  /** Without it migrations are the operator's business. */
  readonly ownerUrl: string | undefined;
}

/** What the environment and the command line ask for, checked. */
export interface Options {
  readonly projectRoot: string;
  readonly host: string;
  readonly port: number;
  /** Undefined: the embedded database. */
  readonly ownDatabase: OwnDatabase | undefined;
  readonly dataFolder: string;
  readonly demo: boolean;
  readonly masterKeyFile: string | undefined;
  /** Holds main.js and cli/; named otherwise only by the tests of these scripts. */
  readonly apiFolder: string;
  /** False where the tests bring their own API. */
  readonly build: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws StartProblem when something asked for does not go together. */
export function readOptions(env: Environment, args: readonly string[], projectRoot: string): Options {
  const value = (name: string): string | undefined => env[name]?.trim() || undefined;
  const path = (name: string): string | undefined => {
    const given = value(name);
    return given === undefined || isAbsolute(given) ? given : resolve(projectRoot, given);
  };
  const host = value('OKENKO_HOST') ?? '127.0.0.1';
  const url = value('DATABASE_URL');
  const publicUrl = value('OKENKO_PUBLIC_URL');
  const onlyHere = isLoopback(host) && (publicUrl === undefined || isLoopback(hostOf(publicUrl)));
  const otherApi = path('OKENKO_TEST_API_FOLDER');
  return {
    projectRoot,
    host,
    port: readPort(value('PORT') ?? '3000'),
    ownDatabase: url === undefined ? undefined : { url, ownerUrl: value('DATABASE_OWNER_URL') },
    dataFolder: path('OKENKO_DATA_DIR') ?? join(projectRoot, '.okenko'),
    demo: readDemo(value('OKENKO_DEMO'), args.includes('--empty'), url === undefined && onlyHere),
    masterKeyFile: path('OKENKO_MASTER_KEY_FILE'),
    apiFolder: otherApi ?? join(projectRoot, 'apps', 'api', 'dist'),
    build: otherApi === undefined,
  };
}

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function hostOf(publicUrl: string): string {
  if (URL.canParse(publicUrl)) return new URL(publicUrl).hostname;
  throw new StartProblem(
    `OKENKO_PUBLIC_URL must be an address such as https://okenko.town.example, not "${publicUrl}".`,
  );
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartProblem(`PORT must be a number from 1 to 65535, not "${text}".`);
}

/** The demo has known passwords: never with an own database, never where others can reach it. */
function readDemo(wish: string | undefined, empty: boolean, allowed: boolean): boolean {
  if (empty || wish === '0') return false;
  if (wish !== undefined && wish !== '1')
    throw new StartProblem(`OKENKO_DEMO must be 0 or 1, not "${wish}".`);
  if (wish === '1' && !allowed) {
    throw new StartProblem(
      'The demo has known passwords, so it runs only with the embedded database on 127.0.0.1.\n' +
        'Leave OKENKO_DEMO out, or DATABASE_URL, OKENKO_HOST and OKENKO_PUBLIC_URL.',
    );
  }
  return allowed;
}
