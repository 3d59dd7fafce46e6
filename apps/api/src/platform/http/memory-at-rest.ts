import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FastifyInstance } from 'fastify';
import type { Periodic } from '../jobs/periodic.js';

/** After so long a silence the next question is not likely to come within the clearing up, which takes it all. */
const QUIET_MS = 15_000;
const LOOK_EVERY_MS = 5_000;
/** A process that holds no more than this has nothing to give. */
const WORTH_BYTES = 150 * 1024 * 1024;

/** The engine's own collection, all that can be given back at once. */
type CollectGarbage = (how: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/**
 * Gives memory back when nobody asks anything. The engine clears up when it needs room, not when it has time: after
 * a busy hour the process would keep twice what it needs until the next one.
 */
export function clearUpAtRest(fastify: FastifyInstance, periodic: Periodic): void {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as CollectGarbage;
  let asked = performance.now();
  let clean = false;
  fastify.addHook('onRequest', (_request, _reply, done) => {
    asked = performance.now();
    clean = false;
    done();
  });
  periodic.every(LOOK_EVERY_MS, 'clear up at rest', () => {
    const quiet = performance.now() - asked > QUIET_MS;
    if (quiet && !clean && process.memoryUsage.rss() > WORTH_BYTES) {
      collectGarbage({ type: 'major', execution: 'sync', flavor: 'last-resort' });
      clean = true;
    }
    return Promise.resolve();
  });
}
