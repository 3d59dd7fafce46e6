import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FastifyInstance } from 'fastify';
import type { Periodic } from '../jobs/periodic.js';

/** Nobody waits for an answer when nobody has asked for so long. */
const QUIET_MS = 5_000;

/**
 * Gives memory back when nobody asks anything. The engine clears up when it needs room, not when it has time: after
 * a busy hour the process would keep twice what it needs until the next one.
 */
export function clearUpAtRest(fastify: FastifyInstance, periodic: Periodic): void {
  setFlagsFromString('--expose-gc');
  const clearUp = runInNewContext('gc') as () => void;
  let asked = performance.now();
  let clean = false;
  fastify.addHook('onRequest', (_request, _reply, done) => {
    asked = performance.now();
    clean = false;
    done();
  });
  periodic.every(QUIET_MS, 'clear up at rest', () => {
    if (!clean && performance.now() - asked > QUIET_MS) {
      clearUp();
      clean = true;
    }
    return Promise.resolve();
  });
}
