import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import type { Problem } from '@okenko/shared/common/problem';
import { FOREIGN, http, ProblemError } from '../http.js';
import type { Step } from './draft.js';

/** What came of a step. Only the first three are the server's word; after the others the step is tried again. */
export type Answer =
  | { kind: 'done'; record: Consultation }
  | { kind: 'changed'; record: Consultation }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unreachable'; waitMs?: number }
  | { kind: 'signed_out' };

export interface DraftServer {
  /** @param background the person is not at it just now: the request does not keep the session awake */
  send(id: string, step: Step, background: boolean): Promise<Answer>;
}

/** A request that hangs this long has failed; the step is repeated and the server knows it again. */
const ANSWER_WITHIN_MS = 15_000;
const CHANGED = 'consultation.changed_meanwhile';
const UNKNOWN_SESSION = 401;
const LOCKED = 423;
const LATER = new Set([408, 425, 429]);

/** Sends steps to the API. */
export const draftServer: DraftServer = {
  async send(id, step, background) {
    try {
      return { kind: 'done', record: await request(id, step, background) };
    } catch (error) {
      return error instanceof ProblemError ? answerOf(error.problem) : { kind: 'unreachable' };
    }
  },
};

function request(id: string, { move, input }: Step, background: boolean): Promise<Consultation> {
  const path = `/api/consultations/${id}`;
  const options = { background, keepalive: true, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) };
  if (move === 'save') return http.put<Consultation>(path, input, options);
  return http.post<Consultation>(`${path}/${move}`, input, options);
}

/** Sorts a problem into what it means for the step. */
export function answerOf(problem: Problem): Answer {
  const { status, code, current } = problem;
  if (code === CHANGED && current) return { kind: 'changed', record: current as Consultation };
  if (status === UNKNOWN_SESSION || status === LOCKED) return { kind: 'signed_out' };
  if (status >= 500 || code === FOREIGN) return { kind: 'unreachable' };
  if (!LATER.has(status)) return { kind: 'refused', problem };
  const { retryAfterSeconds } = problem;
  return {
    kind: 'unreachable',
    ...(retryAfterSeconds !== undefined && { waitMs: retryAfterSeconds * 1000 }),
  };
}
