import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';

/** What the command line said: `--name value` for each of the names. */
export function readArguments<Name extends string>(names: readonly Name[]): Partial<Record<Name, string>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  return parseArgs({ options }).values as Partial<Record<Name, string>>;
}

/**
 * What was given, else what the person at the terminal types, else the default. Started by another program, nobody
 * is there to answer and the default stands.
 */
export async function ask(question: string, given: string | undefined, otherwise: string): Promise<string> {
  if (given !== undefined && given.trim() !== '') return given.trim();
  if (!process.stdin.isTTY || !process.stdout.isTTY) return otherwise;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(`${question} [${otherwise}]: `)).trim() || otherwise;
  } finally {
    terminal.close();
  }
}
