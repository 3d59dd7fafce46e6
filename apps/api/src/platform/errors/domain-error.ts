import type { FieldProblem } from '@okenko/shared/common/problem';

/** Status codes a rule may answer with. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 429 | 503;

interface Extras {
  fields?: FieldProblem[];
  /** The record as it stands, for a conflict. */
  current?: unknown;
  retryAfterSeconds?: number;
}

/** A refusal of a rule: a stable code of the module that owns it. Becomes an RFC 9457 problem in one place. */
export class DomainError extends Error {
  constructor(
    readonly status: RefusalStatus,
    readonly code: string,
    readonly extras: Extras = {},
  ) {
    super(code);
  }
}

/** A record that is not there, or that this viewer may not know of: both answer alike. */
export function notFound(noun: string): DomainError {
  return new DomainError(404, `${noun}.not_found`);
}

/** Somebody saved a newer revision; the answer carries it. */
export function changedMeanwhile(noun: string, current: unknown): DomainError {
  return new DomainError(409, `${noun}.changed_meanwhile`, { current });
}

/** A rule that only the server can check refuses one field. */
export function fieldRefused(path: string, code: string, params?: FieldProblem['params']): DomainError {
  return new DomainError(422, 'input.refused', {
    fields: [{ path, code, ...(params === undefined ? {} : { params }) }],
  });
}
