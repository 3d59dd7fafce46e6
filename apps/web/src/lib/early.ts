import { http, withQuery, type Query } from './http.js';

interface Asked {
  promise: Promise<unknown>;
  answer?: unknown;
}

/** What nobody has taken by then is asked for again by whoever needs it: it would be old. */
const KEPT_MS = 10_000;
const asked = new Map<string, Asked>();

/** Asks in the background before anything is drawn; the first who needs the answer takes it. */
export function askEarly<T>(path: string, query?: Query): Promise<T> {
  const whole = withQuery(path, query);
  const promise = http.get<T>(whole, undefined, { background: true });
  const one: Asked = { promise };
  asked.set(whole, one);
  setTimeout(() => asked.get(whole) === one && asked.delete(whole), KEPT_MS);
  promise.then(
    (answer) => (one.answer = answer),
    () => {},
  );
  return promise;
}

/** The answer, where it was asked for early and is here. */
export function takeAnswer<T>(path: string): T | undefined {
  const answer = asked.get(path)?.answer;
  if (answer !== undefined) asked.delete(path);
  return answer as T | undefined;
}

/** The answer that was asked for early, on its way or here. */
export function takeEarly<T>(path: string): Promise<T> | undefined {
  const one = asked.get(path);
  asked.delete(path);
  return one?.promise as Promise<T> | undefined;
}

/** Query options for what the screen reads by itself: an early answer stands in the first drawing. */
export function readInBackground<T>(path: string, query?: Query) {
  const whole = withQuery(path, query);
  return {
    initialData: () => takeAnswer<T>(whole),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      takeEarly<T>(whole) ?? http.get<T>(whole, undefined, { signal, background: true }),
  };
}

/** Resolves when all that was asked for has an answer, good or bad. */
export async function earlyAnswers(): Promise<void> {
  await Promise.allSettled([...asked.values()].map(({ promise }) => promise));
}

/** Somebody else sits here now. */
export function forgetEarly(): void {
  asked.clear();
}
