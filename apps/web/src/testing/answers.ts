import type { Problem } from '@okenko/shared/common/problem';

/** A request as the server of answers saw it. */
export interface SeenRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
  headers: Headers;
}

type Answer = object | string | number | symbol | null | undefined;
type Answering = (request: SeenRequest, params: Record<string, string>) => unknown;

/** An error answer; return it from an answering function or pass it to `on`. */
export class Refusal {
  readonly problem: Problem;
  constructor(status: number, code: string, more: Partial<Problem> = {}) {
    this.problem = { type: 'about:blank', title: code, status, code, requestId: 'test-request', ...more };
  }
}

/** No answer at all: the network is gone. */
export const NO_ANSWER = Symbol('no answer');

/** Stands at the network's edge in page tests: everything above is the real thing. */
export class Answers {
  readonly seen: SeenRequest[] = [];
  /** The server's clock in milliseconds since 1970; its answers carry no date without one. */
  clock: (() => number) | null = null;
  private readonly routes: { method: string; pattern: RegExp; names: string[]; answering: Answering }[] = [];

  /** @param route method and path, `PUT /api/offices/:id`; the latest one wins */
  on(route: string, answer: Answering | Answer): this {
    const [method = '', path = ''] = route.split(' ');
    const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
    const pattern = new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`);
    const answering = typeof answer === 'function' ? (answer as Answering) : () => answer;
    this.routes.unshift({ method, pattern, names, answering });
    return this;
  }

  /** Requests to this route, oldest first. */
  seenAt(route: string): SeenRequest[] {
    const [method, path = ''] = route.split(' ');
    const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
    return this.seen.filter((request) => request.method === method && pattern.test(request.path));
  }

  /** Takes the place of `fetch`. */
  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input, 'http://127.0.0.1');
    const request: SeenRequest = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      headers: new Headers(init.headers),
    };
    this.seen.push(request);
    await Promise.resolve();
    init.signal?.throwIfAborted();
    const answer = await this.answerTo(request);
    if (answer === NO_ANSWER) throw new TypeError('Failed to fetch');
    const date = this.clock === null ? undefined : new Date(this.clock()).toUTCString();
    if (answer instanceof Refusal) return json(answer.problem, answer.problem.status, date);
    return answer === undefined ? new Response(null, { status: 204 }) : json(answer, 200, date);
  };

  private async answerTo(request: SeenRequest): Promise<unknown> {
    for (const { method, pattern, names, answering } of this.routes) {
      const match = method === request.method ? pattern.exec(request.path) : null;
      if (!match) continue;
      return answering(
        request,
        Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? ''])),
      );
    }
    return new Refusal(404, 'test.no_answer');
  }
}

function json(body: unknown, status: number, date?: string): Response {
  const headers = { 'Content-Type': 'application/json', ...(date !== undefined && { Date: date }) };
  return new Response(JSON.stringify(body), { status, headers });
}

/** Puts a new server of answers in the place of the network until the next test. */
export function serveAnswers(): Answers {
  const answers = new Answers();
  globalThis.fetch = answers.fetch as typeof fetch;
  return answers;
}
