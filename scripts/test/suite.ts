import type { Counts } from './counts.ts';

/** What a suite gets to work with. */
export interface SuiteContext {
  readonly projectRoot: string;
  /** For reports; gone after the run. */
  readonly reportFolder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

export interface Suite {
  /** As in `npm test -- lint`. */
  readonly name: string;
  readonly title: string;
  readonly needsDatabase?: boolean;
  readonly needsBrowser?: boolean;
  run(context: SuiteContext): Promise<Counts>;
}
