/** Something a person has to know and can do something about: printed as it is, without a stack. */
export class StartProblem extends Error {
  override name = 'StartProblem';
}

/** The words for a person: of a StartProblem its own, of anything else what is known. */
export function wordsFor(error: unknown): string {
  if (error instanceof StartProblem) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
