import type { Problem } from '@okenko/shared/common/problem';
import { tellConnection } from './connection.js';
import { hearServerTime } from './server-clock.js';
import { tellSession } from './session-events.js';

/** An error answer of the API. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
  }
}

/** No answer came: no network, or the server is down. */
export class OfflineError extends Error {
  constructor(cause?: unknown) {
    super('offline', { cause });
    this.name = 'OfflineError';
  }
}

export interface RequestOptions {
  /** The screen asks by itself, not the person: the session is not kept awake. */
  background?: boolean;
  signal?: AbortSignal;
  /** Goes on when the page is being closed. */
  keepalive?: boolean;
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

const LOCKED = 423;
/** What a proxy says in place of a server that is away. */
const GATEWAY = [502, 503, 504];
const SIGNED_OUT = 'auth.signed_out';
/** Code of an answer that is not our server's word: a guest network's page. */
export const FOREIGN = 'server.unexpected';

/** Requests to the API. Paths are whole (`/api/offices`). Throws `ProblemError`, `OfflineError`, or an abort. */
export const http = {
  get: <T>(path: string, query?: Query, options?: RequestOptions) =>
    request<T>('GET', withQuery(path, query), undefined, options),
  put: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('PUT', path, body, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) =>
    request<T>('POST', path, body, options),
  delete: <T>(path: string, body?: unknown, options?: RequestOptions) =>
    request<T>('DELETE', path, body, options),
};

async function request<T>(
  method: string,
  path: string,
  body: unknown,
  options: RequestOptions = {},
): Promise<T> {
  const sentAt = Date.now();
  const response = await send(method, path, body, options);
  const answer = { sentAt, receivedAt: Date.now(), date: response.headers.get('date') };
  if (response.ok) {
    tellConnection(true);
    const told = response.status === 204 ? undefined : await bodyOf(response);
    hearServerTime(answer);
    return told as T;
  }
  const error = new ProblemError(await problemOf(response));
  tellConnection(true);
  if (error.problem.code !== FOREIGN) hearServerTime(answer);
  if (response.status === LOCKED) void tellSession('lock');
  if (error.problem.code === SIGNED_OUT) void tellSession('expired');
  throw error;
}

async function send(method: string, path: string, body: unknown, options: RequestOptions): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: {
        Accept: 'application/json',
        ...(method !== 'GET' && { 'Content-Type': 'application/json' }),
        ...(options.background && { 'X-Okenko-Background': '1' }),
      },
      ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
      ...(options.signal && { signal: options.signal }),
      ...(options.keepalive && { keepalive: true }),
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw away(error);
  }
}

function away(cause?: unknown): OfflineError {
  tellConnection(false);
  return new OfflineError(cause);
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw away(error);
  }
}

/** Answers that are no problem of ours (a proxy's page, a broken body) become one without a known code. */
async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return body;
  if (GATEWAY.includes(response.status)) throw away();
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    code: response.status >= 500 ? 'server.unavailable' : FOREIGN,
    requestId: response.headers.get('x-request-id') ?? '',
  };
}

/** Told by its code; the schema itself would weigh on the first load. */
function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}

/** The path with the query's values that say something. */
export function withQuery(path: string, query: Query = {}): string {
  const known = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  if (known.length === 0) return path;
  return `${path}?${new URLSearchParams(known.map(([key, value]) => [key, String(value)])).toString()}`;
}
