import { spawn } from 'node:child_process';

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
  const stop = (): unknown => child.kill('SIGTERM');
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
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  return { code, output: text };
}
