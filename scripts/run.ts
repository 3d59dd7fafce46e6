import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDataFolder } from './database/data-place.ts';
import { serverUser } from './database/server-user.ts';
import { localAddress } from './run/addresses.ts';
import { announce } from './run/announce.ts';
import { startApi } from './run/api-process.ts';
import { buildIfNeeded } from './run/build.ts';
import { type Data, openData } from './run/data.ts';
import { apiEnvironment, stepsFor } from './run/environments.ts';
import { demandPort } from './run/http-port.ts';
import { keepApi } from './run/keep-api.ts';
import { type Options, readOptions } from './run/options.ts';
import { forgetPrepared, prepare } from './run/prepare.ts';
import { holdFolder } from './run/single-start.ts';
import { listenForStop, type Stopper, untilStopped } from './run/stopper.ts';
import { complain, say } from './say.ts';
import { StartProblem, wordsFor } from './start-problem.ts';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Brings everything up, one step after the other. */
async function start(options: Options, stopper: Stopper): Promise<void> {
  const { signal } = stopper;
  if (options.ownDatabase === undefined) {
    makeDataFolder(options.dataFolder, serverUser());
    stopper.onStop(await holdFolder(options.dataFolder, localAddress(options), signal));
  }
  await demandPort(options.host, options.port);
  if (options.build) await buildIfNeeded(projectRoot, signal);
  const data = await openData(options, stopper);
  signal.throwIfAborted();
  const ran = await prepareData(options, data, signal);
  try {
    await serve(options, data, stopper);
  } catch (error) {
    if (ran || signal.aborted || data.embedded === undefined) throw error;
    // Perhaps the database is not what we remembered: prepare it after all and try once more.
    forgetPrepared(data.embedded.preparedFile);
    await prepareData(options, data, signal);
    await serve(options, data, stopper);
  }
  const dataFolder = data.embedded?.folder;
  announce({
    address: publicAddress(options),
    demo: options.demo,
    dataFolder,
    seconds: performance.now() / 1000,
  });
}

async function prepareData(options: Options, data: Data, signal: AbortSignal): Promise<boolean> {
  const { apiFolder } = options;
  const memory = data.embedded && { file: data.embedded.preparedFile, database: data.embedded.database };
  const steps = stepsFor(options, data, process.env);
  return await prepare({ projectRoot, apiFolder, steps, memory, signal });
}

async function serve(options: Options, data: Data, stopper: Stopper): Promise<void> {
  const entry = join(options.apiFolder, 'main.js');
  const env = apiEnvironment(options, data, process.env);
  const readyUrl = `${localAddress(options)}/api/health/ready`;
  const events = { tell: say, giveUp: (reason: string) => stopper.fail(reason) };
  const api = await keepApi(() => startApi(entry, env, projectRoot, readyUrl), events, stopper.signal);
  stopper.onStop(() => api.stop());
}

function publicAddress(options: Options): string {
  return process.env['OKENKO_PUBLIC_URL'] || localAddress(options);
}

const stopper = listenForStop();
try {
  await start(readOptions(process.env, process.argv.slice(2), projectRoot), stopper);
  await untilStopped(stopper.signal);
  stopper.signal.throwIfAborted();
} catch (error) {
  const reason: unknown = stopper.signal.aborted ? stopper.signal.reason : error;
  const failed = !stopper.signal.aborted || reason instanceof StartProblem;
  if (failed) complain(`\n${wordsFor(reason)}`);
  else say('\nStopping …');
  await stopper.closeAll();
  if (!failed) say('Okénko has stopped.');
  process.exit(failed ? 1 : 0);
}
