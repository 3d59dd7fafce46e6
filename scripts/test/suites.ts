import { join } from 'node:path';
import { readIfThere } from '../files.ts';
import { buildIfNeeded } from '../run/build.ts';
import { runProgram } from '../run/run-program.ts';
import { type Counts, oneCheck, trusted } from './counts.ts';
import { readJest, readPlaywright, readTap } from './reports.ts';
import type { Suite, SuiteContext } from './suite.ts';

/** In the order in which they run: what fails fastest comes first. */
export const SUITES: readonly Suite[] = [
  { name: 'lint', title: 'formatting and lint', run: (context) => npmScript(context, 'lint') },
  { name: 'typecheck', title: 'types', run: (context) => npmScript(context, 'typecheck') },
  { name: 'i18n', title: 'three languages', run: checkLanguages },
  { name: 'jest', title: 'rules, API and pages', needsDatabase: true, run: jest },
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

async function jest(context: SuiteContext): Promise<Counts> {
  const report = join(context.reportFolder, 'jest.json');
  const nodeOptions = `${context.env['NODE_OPTIONS'] ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
  const env = { ...context.env, NODE_OPTIONS: nodeOptions.trim() };
  const args = [join('node_modules', 'jest', 'bin', 'jest.js'), '--ci', '--json', `--outputFile=${report}`];
  const code = await showNode({ ...context, env }, args);
  return trusted(readReport(report, readJest), code);
}

async function nodeTests(context: SuiteContext): Promise<Counts> {
  const report = join(context.reportFolder, 'scripts.tap');
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  reporters.push('--test-reporter=tap', `--test-reporter-destination=${report}`);
  const code = await showNode(context, [
    '--test',
    ...reporters,
    'scripts/**/*.test.{ts,mjs}',
    'lint/**/*.test.mjs',
  ]);
  return trusted(readReport(report, readTap), code);
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
  const code = await showNode({ ...context, env }, [...args, '--reporter=list,json']);
  return trusted(readReport(report, readPlaywright), code);
}

function readReport(file: string, read: (text: string) => Counts): Counts | null {
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
