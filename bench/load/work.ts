/** One kind of request, sent again and again. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: string;
  /** Rows that the answer must hold; undefined where it is one record. */
  readonly rows?: number;
}

/** What a run sends: the same questions in turn, or work on records that are each used once. */
export type Work =
  | { readonly kind: 'ask'; readonly requests: readonly Request[] }
  | { readonly kind: 'create'; readonly bodies: readonly string[] }
  | { readonly kind: 'close'; readonly ids: readonly string[] }
  | { readonly kind: 'autosave'; readonly ids: readonly string[]; readonly notes: readonly string[] };

export interface Run {
  readonly port: number;
  readonly connections: number;
  readonly milliseconds: number;
  /** Not measured: the first requests of a run open connections and warm caches. */
  readonly warmUpMilliseconds: number;
  readonly cookies: readonly string[];
  readonly work: Work;
}

export interface RunResult {
  /** Milliseconds of each measured request. */
  readonly latencies: Float64Array;
  /** Measured time. */
  readonly milliseconds: number;
  /** All requests, those before the measured time too. */
  readonly requests: number;
  /** Answers that were not what they should be. */
  readonly wrong: number;
  /** The first of them. */
  readonly firstWrong: string | null;
}
