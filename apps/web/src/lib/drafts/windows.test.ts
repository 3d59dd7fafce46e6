import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { settle } from './testing/bench.js';
import { BrowserWindows } from './windows.js';

/** One lock as the browser keeps it: a queue, and a holder who may be robbed (Web Locks API, 2.7 "steal"). */
class OneLock {
  private holder: ((robbed: Error) => void) | null = null;
  private readonly queue: (() => void)[] = [];

  request(_name: string, options: LockOptions, work: () => Promise<void> | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const grant = () => {
        this.holder = reject;
        void Promise.resolve()
          .then(work)
          .then(() => {
            if (this.holder !== reject) return;
            this.holder = null;
            this.queue.shift()?.();
            resolve();
          });
      };
      options.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      if (options.steal) {
        const robbed = this.holder;
        grant();
        robbed?.(new Error('robbed'));
      } else if (this.holder) this.queue.push(grant);
      else grant();
    });
  }
}

const before = globalThis.navigator.locks;
const opened: BrowserWindows[] = [];

beforeEach(() => {
  Object.defineProperty(globalThis.navigator, 'locks', { value: new OneLock(), configurable: true });
});
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  Object.defineProperty(globalThis.navigator, 'locks', { value: before, configurable: true });
});

async function aWindow(): Promise<BrowserWindows> {
  const made = new BrowserWindows('somebody', { heard: () => {}, leading: () => {} });
  opened.push(made);
  await settle();
  return made;
}

describe('windows of one person', () => {
  test('the one that was touched talks to the server, the other falls silent', async () => {
    const first = await aWindow();
    const second = await aWindow();
    expect([first.leads, second.leads]).toEqual([true, false]);
    second.take();
    await settle();
    expect([first.leads, second.leads]).toEqual([false, true]);
  });

  test('two keys at once in the other window leave it the talker', async () => {
    await aWindow();
    const second = await aWindow();
    second.take();
    second.take();
    await settle();
    expect(second.leads).toBe(true);
    second.take();
    await settle();
    expect(second.leads).toBe(true);
  });

  test('one that takes over while the talker closes goes on talking', async () => {
    const first = await aWindow();
    const second = await aWindow();
    first.close();
    second.take();
    await settle();
    expect(second.leads).toBe(true);
  });

  test('a closed talker is followed by the one that waits', async () => {
    const first = await aWindow();
    const second = await aWindow();
    first.close();
    await settle();
    expect(second.leads).toBe(true);
  });
});
