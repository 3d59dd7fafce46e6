import { join } from 'node:path';
import { readIfThere } from '../files.ts';
import { complain } from '../say.ts';
import { buildIfNeeded } from '../run/build.ts';
import { runProgram } from '../run/run-program.ts';
import { type Counts, oneCheck, trusted } from './counts.ts';
import { endWhenStuck } from './stuck.ts';
import { readJest, readPlaywright, readTap } from './reports.ts';
import type { Suite, SuiteContext } from './suite.ts';

/** In the order in which they run: what fails fastest comes first. */
export const SUITES: readonly Suite[] = [
  { name: 'lint', title: 'formatting and lint', run: (context) => npmScript(context, 'lint') },
  { name: 'typecheck', title: 'types', run: (context) => npmScript(context, 'typecheck') },
  { name: 'i18n', title: 'three languages', run: checkLanguages },
  // Two runs: jest keeps the modules of each test file, and one run of all would fill the memory of a small machine.
  {
    name: 'rules',
    title: 'rules and disclosure control',
    run: (context) => jest(context, ['shared', 'disclosure']),
  },
  {
    name: 'jest',
    title: 'API and pages',
    needsDatabase: true,
    run: (context) => jest(context, ['api', 'web']),
  },
  { name: 'build', title: 'build', run: build },
  { name: 'scripts', title: 'start, database and checks', run: nodeTests },
  { name: 'e2e', title: 'browser journeys', needsDatabase: true, needsBrowser: true, run: journeys },
];

async function npmScript(context: SuiteContext, script: string): Promise<Counts> {
  const npm = context.env['npm_execpath'];
  const [file, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  return oneCheck(await show(context, file, [...first, 'run', '--silent', script]));
}

async function checkLanguages(context: SuiteContext): Promise<Counts> {
  return oneCheck(await showNode(context, [join('scripts', 'check-i18n.ts')]));
}

async function build({ projectRoot, signal }: SuiteContext): Promise<Counts> {
  await buildIfNeeded(projectRoot, signal);
  return oneCheck(0);
}

async function jest(context: SuiteContext, projects: readonly string[]): Promise<Counts> {
  const report = join(context.reportFolder, `jest-${projects.join('-')}.json`);
  const nodeOptions = `${context.env['NODE_OPTIONS'] ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
  const env = { ...context.env, NODE_OPTIONS: nodeOptions.trim() };
  const args = [join('node_modules', 'jest', 'bin', 'jest.js'), '--ci', '--json', `--outputFile=${report}`];
  // Left to itself jest takes a single worker on two cores.
  args.push('--maxWorkers=2', '--workerIdleMemoryLimit=1GB', '--selectProjects', ...projects);
  return await counted({ ...context, env }, args, { file: report, read: readJest });
}

async function nodeTests(context: SuiteContext): Promise<Counts> {
  const report = join(context.reportFolder, 'scripts.tap');
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  reporters.push('--test-reporter=tap', `--test-reporter-destination=${report}`);
  const code = await showNode(context, [
    '--test',
    ...reporters,
    'scripts/**/*.test.{ts,mjs}',
    'bench/**/*.test.ts',
    'lint/**/*.test.mjs',
  ]);
  return trusted(readReport({ file: report, read: readTap }), code);
}

async function journeys(context: SuiteContext): Promise<Counts> {
  await buildIfNeeded(context.projectRoot, context.signal);
  const report = join(context.reportFolder, 'playwright.json');
  const env = { ...context.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = [
    join('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '-c',
    'e2e/playwright.config.ts',
  ];
  return await counted({ ...context, env }, [...args, '--reporter=list,json'], {
    file: report,
    read: readPlaywright,
  });
}

interface Report {
  readonly file: string;
  readonly read: (text: string) => Counts;
}

/** Runs a test runner that writes its report at the end; one that then hangs is ended and has failed. */
async function counted(context: SuiteContext, args: readonly string[], report: Report): Promise<Counts> {
  const stuck = endWhenStuck(report.file);
  try {
    const signal = AbortSignal.any([context.signal, stuck.signal]);
    const code = await showNode({ ...context, signal }, args);
    return trusted(readReport(report), code);
  } catch (error) {
    if (!stuck.signal.aborted) throw error;
    complain(
      'The tests did not end by themselves: something in them is still open. That counts as a failure.',
    );
    return trusted(readReport(report), null);
  } finally {
    stuck.done();
  }
}

function readReport({ file, read }: Report): Counts | null {
  const text = readIfThere(file);
  return text === null ? null : read(text);
}

async function showNode(context: SuiteContext, args: readonly string[]): Promise<number | null> {
  return await show(context, process.execPath, args);
}

async function show(
  { projectRoot, env, signal }: SuiteContext,
  file: string,
  args: readonly string[],
): Promise<number | null> {
  return (await runProgram(file, args, { cwd: projectRoot, env, signal, show: true })).code;
}
