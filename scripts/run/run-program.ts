import { spawn } from 'node:child_process';

/** A program that does not end by itself after that is made to. */
const END_WITHIN_MS = 10_000;

export interface ProgramWish {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /** Show the output instead of collecting it. */
  readonly show?: boolean;
}

/** Runs a program to its end and collects what it says. Ends it when the signal comes. */
export async function runProgram(
  file: string,
  args: readonly string[],
  { cwd, env, signal, show = false }: ProgramWish,
): Promise<{ code: number | null; output: string }> {
  signal.throwIfAborted();
  const output = show ? 'inherit' : 'pipe';
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', output, output], windowsHide: true });
  let killing: NodeJS.Timeout | undefined;
  const stop = (): void => {
    child.kill('SIGTERM');
    killing = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS);
  };
  signal.addEventListener('abort', stop, { once: true });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      text += error.message;
      resolve(null);
    });
    child.once('close', resolve);
  });
  clearTimeout(killing);
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  return { code, output: text };
}
