import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiProcess } from './api-process.ts';
import { keepApi } from './keep-api.ts';

const never = new AbortController().signal;
const silent = { tell: () => undefined, giveUp: () => undefined };

/** An API that is ready at once and ends when the test says so. */
function anApi(): ApiProcess & { end(why: string): void } {
  let end = (_: string): void => undefined;
  const ended = new Promise<string>((resolve) => (end = resolve));
  return {
    ended,
    end: (why) => end(why),
    isReady: async () => true,
    stop: async () => end('signal SIGTERM'),
  };
}

describe('keeping the API running', () => {
  it('gives up on one that ends before it is ready', async () => {
    const broken: ApiProcess = {
      ended: Promise.resolve('exit code 1'),
      isReady: async () => false,
      stop: async () => undefined,
    };
    await assert.rejects(
      keepApi(() => broken, silent, never),
      /did not become ready \(exit code 1\)/,
    );
  });

  it('says so when one stays silent', async () => {
    const mute: ApiProcess = {
      ended: new Promise(() => undefined),
      isReady: async () => false,
      stop: async () => undefined,
    };
    await assert.rejects(
      keepApi(() => mute, silent, never),
      /it did not answer within 60 s/,
    );
  });

  it('starts another when it ends by itself', async () => {
    const apis = [anApi(), anApi()];
    let started = 0;
    const said: string[] = [];
    const start = (): ApiProcess => apis[started++] ?? anApi();
    const kept = await keepApi(start, { ...silent, tell: (line) => said.push(line) }, never);
    apis[0]?.end('signal SIGKILL');
    await sleep(800);
    assert.equal(started, 2);
    assert.deepEqual(said, ['The server has ended unexpectedly (signal SIGKILL); starting it again.']);
    await kept.stop();
    assert.equal(started, 2, 'a stop is no reason for another');
  });
});
