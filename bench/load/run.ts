import { Agent } from 'node:http';
import { scriptsFor } from './script.ts';
import type { Script } from './script.ts';
import { send } from './send.ts';
import type { Run, RunResult } from './work.ts';

/** Why a run is worth nothing. */
interface Wrong {
  count: number;
  first: string | null;
}

/** How much of a wrong answer is shown. */
const SHOWN = 300;

/** Keeps `connections` requests under way, each connection waiting for its answer before it asks again. */
export async function run({
  port,
  connections,
  milliseconds,
  warmUpMilliseconds,
  cookies,
  work,
}: Run): Promise<RunResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const wrong: Wrong = { count: 0, first: null };
  const begin = performance.now() + warmUpMilliseconds;
  const end = begin + milliseconds;
  let requests = 0;
  const note = (started: number, finished: number) => {
    requests += 1;
    if (started >= begin) latencies.push(finished - started);
  };
  const lives = scriptsFor(work, connections).map((script, place) =>
    live(
      script,
      (request) => send(agent, port, cookies[place % cookies.length] ?? '', request),
      end,
      note,
      wrong,
    ),
  );
  await Promise.all(lives);
  const measured = performance.now() - begin;
  agent.destroy();
  return {
    latencies: Float64Array.from(latencies),
    milliseconds: measured,
    requests,
    wrong: wrong.count,
    firstWrong: wrong.first,
  };
}

async function live(
  script: Script,
  ask: (request: NonNullable<ReturnType<Script['next']>>) => ReturnType<typeof send>,
  end: number,
  note: (started: number, finished: number) => void,
  wrong: Wrong,
): Promise<void> {
  while (performance.now() < end) {
    const request = script.next();
    if (request === null) return;
    const started = performance.now();
    const answer = await ask(request).catch((error: unknown) => ({ status: 0, body: String(error) }));
    note(started, performance.now());
    if (script.accept(request, answer.status, answer.body)) continue;
    wrong.count += 1;
    wrong.first ??= `${request.method} ${request.path}: ${answer.status} ${answer.body.slice(0, SHOWN)}`;
    return;
  }
}
