import { complain, say } from '../say.ts';
import { StartProblem, wordsFor } from '../start-problem.ts';
import { type Counts, inWords, oneCheck } from './counts.ts';
import { missingForBrowser } from './machine.ts';
import type { Suite, SuiteContext } from './suite.ts';

/** The suites with these names, in their own order; all when none is named. */
export function chosenSuites(all: readonly Suite[], names: readonly string[]): Suite[] {
  const unknown = names.filter((name) => !all.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const known = all.map((suite) => suite.name).join(', ');
    throw new StartProblem(`There is no suite "${unknown.join('", "')}". There are: ${known}.`);
  }
  return all.filter((suite) => names.length === 0 || names.includes(suite.name));
}

/** Runs one suite, or says why it cannot run here. */
export async function runSuite(suite: Suite, context: SuiteContext): Promise<Counts> {
  say(`\n── ${suite.name}: ${suite.title}`);
  const without = suite.needsBrowser === true ? withoutBrowser(suite, context.env) : null;
  if (without !== null) return without;
  const startedAt = performance.now();
  const counts = await runOrFail(suite, context);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`── ${suite.name}: ${inWords(counts)} (${seconds} s)`);
  return counts;
}

function withoutBrowser(suite: Suite, env: NodeJS.ProcessEnv): Counts | null {
  if (env['OKENKO_TEST_SKIP_BROWSER'] === '1') {
    say(`${suite.name} is skipped: OKENKO_TEST_SKIP_BROWSER=1.`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const missing = missingForBrowser(env);
  if (missing.length === 0) return null;
  complain(`${suite.name} (${suite.title}) cannot run: this machine has no ${missing.join(' and no ')}.`);
  complain('Install what is missing, or leave the suite out with OKENKO_TEST_SKIP_BROWSER=1.');
  return oneCheck(1);
}

async function runOrFail(suite: Suite, context: SuiteContext): Promise<Counts> {
  try {
    return await suite.run(context);
  } catch (error) {
    if (context.signal.aborted) throw error;
    complain(wordsFor(error));
    return oneCheck(1);
  }
}
