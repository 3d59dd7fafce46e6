import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCredentials, urlFor } from './database/credentials.ts';
import { dataPlace } from './database/data-place.ts';
import { layoutOf } from './database/layout.ts';
import { runningPostmaster } from './database/postmaster-file.ts';
import { serverUser } from './database/server-user.ts';
import { SYSTEM_FOLDER } from './database/system-folder.ts';
import { localAddress } from './run/addresses.ts';
import { type Data, openData } from './run/data.ts';
import { apiEnvironment, ownerEnvironment } from './run/environments.ts';
import { type Options, readOptions } from './run/options.ts';
import { withSiblings } from './run/sibling-databases.ts';
import { holdFolder } from './run/single-start.ts';
import { listenForStop, type Stopper } from './run/stopper.ts';
import { complain } from './say.ts';
import { StartProblem, wordsFor } from './start-problem.ts';

/** The API's commands that a person runs; `seed-demo` and `migrate` belong to the start. */
const COMMANDS = ['create-first-admin', 'create-town', 'rotate-master-key', 'verify-audit'];

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs one of the API's commands with the settings and the database that `npm start` would use, whether Okénko runs
 * at the moment or not. `--empty` stands for the database of `npm run start:empty`.
 */
async function run(name: string, args: readonly string[], stopper: Stopper): Promise<number> {
  if (!COMMANDS.includes(name)) throw new StartProblem(`The commands are: ${COMMANDS.join(', ')}.`);
  const options = readOptions(process.env, args, projectRoot);
  if (!existsSync(programFile(options, name)))
    throw new StartProblem('Okénko has not been built yet: run npm start once.');
  const rest = args.filter((arg) => arg !== '--empty');
  if (name === 'rotate-master-key') return await rotateMasterKey(options, rest, stopper);
  const data = (await runningData(options)) ?? (await openAlone(options, stopper));
  return await runCommand(options, name, rest, apiEnvironment(options, data, process.env), stopper);
}

/** The key is of all databases in the data folder: each gets the new one before the key file does. */
async function rotateMasterKey(options: Options, args: readonly string[], stopper: Stopper): Promise<number> {
  const all = await withSiblings(await openAlone(options, stopper));
  for (const [index, data] of all.entries()) {
    const env = ownerEnvironment(options, data, process.env);
    const isLast = index === all.length - 1;
    const code =
      (await runCommand(options, 'migrate', [], env, stopper)) ||
      (await runCommand(options, 'rotate-master-key', isLast ? args : ['--keep-file'], env, stopper));
    if (code !== 0) return code;
  }
  return 0;
}

async function runCommand(
  options: Options,
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stopper: Stopper,
): Promise<number> {
  const program = programFile(options, name);
  const child = spawn(process.execPath, [program, ...args], { cwd: projectRoot, env, stdio: 'inherit' });
  stopper.signal.addEventListener('abort', () => child.kill('SIGTERM'));
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}

function programFile(options: Options, name: string): string {
  return join(options.apiFolder, 'cli', `${name}.js`);
}

/** The embedded database of an Okénko that runs, or null. */
async function runningData(options: Options): Promise<Data | null> {
  if (options.ownDatabase !== undefined) return null;
  const layout = layoutOf((await dataPlace(options.dataFolder, serverUser(), SYSTEM_FOLDER)).folder);
  const credentials = readCredentials(layout.credentials);
  if (credentials === null || runningPostmaster(layout.cluster)?.port !== credentials.port) return null;
  const database = options.demo ? 'okenko_demo' : 'okenko';
  return {
    deskUrl: urlFor(credentials, 'desk', database),
    ownerUrl: undefined,
    statisticsUrl: undefined,
    masterKeyFile: options.masterKeyFile ?? layout.masterKey,
    embedded: { folder: layout.folder, database, preparedFile: layout.prepared },
  };
}

/** The operator's own database, or the embedded one for as long as the command takes. */
async function openAlone(options: Options, stopper: Stopper): Promise<Data> {
  if (options.ownDatabase === undefined) {
    if (!existsSync(options.dataFolder)) throw new StartProblem('There are no data yet: run npm start once.');
    stopper.onStop(await holdFolder(options.dataFolder, localAddress(options), stopper.signal));
  }
  return openData(options, stopper);
}

const [name = '', ...args] = process.argv.slice(2);
const stopper = listenForStop();
try {
  process.exitCode = await run(name, args, stopper);
} catch (error) {
  complain(wordsFor(error));
  process.exitCode = 1;
} finally {
  await stopper.closeAll();
  process.disconnect?.();
}
