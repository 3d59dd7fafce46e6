import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startThrowawayCluster } from './database/throwaway-cluster.ts';
import { QUIET_NX } from './run/build.ts';
import { listenForStop, type Stopper } from './run/stopper.ts';
import { complain, say } from './say.ts';
import { wordsFor } from './start-problem.ts';
import { type Counts, inWords, sum } from './test/counts.ts';
import { findChromium } from './test/machine.ts';
import { chosenSuites, runSuite } from './test/run-suites.ts';
import { SUITES } from './test/suites.ts';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The environment of all suites; with a database server of their own where one needs it. */
async function environment(needsDatabase: boolean, stopper: Stopper): Promise<NodeJS.ProcessEnv> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...QUIET_NX };
  const chromium = findChromium(process.env);
  if (chromium !== null) env['OKENKO_CHROMIUM'] = chromium;
  if (!needsDatabase) return env;
  const cluster = await startThrowawayCluster({ projectRoot });
  stopper.onStop(() => cluster.stop());
  return {
    ...env,
    OKENKO_TEST_DATABASE_ADMIN_URL: cluster.adminUrl,
    OKENKO_TEST_DATABASE_OWNER_URL: cluster.urlOf('owner', 'postgres'),
    OKENKO_TEST_DATABASE_DESK_URL: cluster.urlOf('desk', 'postgres'),
    OKENKO_TEST_DATABASE_STATISTICS_URL: cluster.urlOf('statistics', 'postgres'),
  };
}

async function runAll(names: readonly string[], stopper: Stopper): Promise<Counts> {
  const suites = chosenSuites(SUITES, names);
  const reportFolder = mkdtempSync(join(tmpdir(), 'okenko-reports-'));
  stopper.onStop(() => rmSync(reportFolder, { recursive: true, force: true }));
  const env = await environment(
    suites.some((suite) => suite.needsDatabase),
    stopper,
  );
  const counts: Counts[] = [];
  for (const suite of suites) {
    stopper.signal.throwIfAborted();
    counts.push(await runSuite(suite, { projectRoot, reportFolder, env, signal: stopper.signal }));
  }
  say();
  suites.forEach((suite, index) => say(`${suite.name.padEnd(12)}${inWords(counts[index] ?? sum([]))}`));
  return sum(counts);
}

const stopper = listenForStop();
let code = 1;
try {
  const total = await runAll(process.argv.slice(2), stopper);
  say(`\n${inWords(total)}`);
  code = total.failed === 0 && total.passed > 0 ? 0 : 1;
} catch (error) {
  complain(`\n${stopper.signal.aborted ? 'The tests were stopped.' : wordsFor(error)}`);
}
await stopper.closeAll();
process.exit(code);
