import { z } from 'zod';

/** What a command says at its end. `failed` ends the program with 1. */
export interface Answer {
  text: string;
  failed?: boolean;
}

/** Runs a command and says its answer in plain words; what went wrong is one sentence, not a stack. */
export async function command(work: () => Promise<Answer>): Promise<void> {
  const { text, failed } = await work().catch((error: unknown) => ({ text: wordsFor(error), failed: true }));
  (failed === true ? process.stderr : process.stdout).write(`${text}\n`);
  if (failed === true) process.exitCode = 1;
}

/** What a person can do about what the database says. */
const WORDS: Record<string, string> = {
  ECONNREFUSED: 'The database does not answer. Is DATABASE_URL right?',
  '28P01': 'The database refuses the password in DATABASE_URL.',
  '3D000': 'There is no database of the name in DATABASE_URL.',
  // Undefined table.
  '42P01': 'The database has no tables yet. Run the migrations first (apps/api/dist/cli/migrate.js).',
};

function wordsFor(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return WORDS[code ?? ''] ?? error.message;
}
