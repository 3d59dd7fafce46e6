import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere, writeWhole } from '../files.ts';
import { StartProblem } from '../start-problem.ts';
import { fingerprint } from './fingerprint.ts';
import { runProgram } from './run-program.ts';

/** One of the API's command line programs that must have run before it starts. Each does nothing when done. */
export interface Step {
  readonly program: 'migrate' | 'seed-demo' | 'create-first-admin';
  readonly env: NodeJS.ProcessEnv;
  /** What failed, in words. */
  readonly failure: string;
}

export interface PrepareWish {
  readonly projectRoot: string;
  readonly apiFolder: string;
  readonly steps: readonly Step[];
  /** Remembers what was done; undefined where somebody else could change the database meanwhile. */
  readonly memory: { readonly file: string; readonly database: string } | undefined;
  readonly signal: AbortSignal;
}

type Memory = Record<string, string>;

/**
 * Runs the steps in order, unless the same programs did so on these data before.
 * @returns true when the steps ran.
 */
export async function prepare(wish: PrepareWish): Promise<boolean> {
  const { memory, steps } = wish;
  const done = `${steps.map((step) => step.program).join(' ')} ${stateOfPrograms(wish)}`;
  if (memory !== undefined && recall(memory.file)[memory.database] === done) return false;
  for (const step of steps) await runStep(wish, step);
  if (memory !== undefined) {
    writeWhole(
      memory.file,
      `${JSON.stringify({ ...recall(memory.file), [memory.database]: done }, null, 2)}\n`,
    );
  }
  return true;
}

/** The next prepare() runs all steps. */
export function forgetPrepared(file: string): void {
  rmSync(file, { force: true });
}

async function runStep({ apiFolder, projectRoot, signal }: PrepareWish, step: Step): Promise<void> {
  const file = join(apiFolder, 'cli', `${step.program}.js`);
  const result = await runProgram(process.execPath, [file], {
    cwd: projectRoot,
    env: step.env,
    signal,
    show: true,
  });
  if (result.code !== 0) throw new StartProblem(`${step.failure} The reason stands above.`);
}

function stateOfPrograms({ projectRoot, apiFolder }: PrepareWish): string {
  return fingerprint([
    join(projectRoot, 'migrations', 'dist'),
    join(projectRoot, 'seeds'),
    join(apiFolder, 'cli'),
  ]);
}

function recall(file: string): Memory {
  return JSON.parse(readIfThere(file) ?? '{}') as Memory;
}
