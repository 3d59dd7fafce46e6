import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { claimWindow, goneWindows, isOfThisBrowser } from './window-id.js';

type Work = () => Promise<void>;

/** The browser's locks, as far as windows use them: one has a name, the others wait for it or give up. */
class Locks {
  readonly held = new Set<string>();
  private readonly waiting: { name: string; give: () => void }[] = [];

  request = (name: string, { signal }: { signal: AbortSignal }, work: Work): Promise<void> =>
    new Promise((resolve, reject) => {
      const give = () => {
        this.held.add(name);
        void work().then(resolve);
      };
      if (!this.held.has(name)) return give();
      const one = { name, give };
      this.waiting.push(one);
      signal.addEventListener('abort', () => {
        this.waiting.splice(this.waiting.indexOf(one), 1);
        reject(new Error('Aborted'));
      });
    });

  query = () => Promise.resolve({ held: [...this.held].map((name) => ({ name })) });

  /** The window with this lock ends. */
  release(name: string): void {
    this.held.delete(name);
    this.waiting.find((one) => one.name === name)?.give();
  }
}

const lockOf = (id: string) => `okenko-window-${id}`;
const before = globalThis.navigator.locks;
const useLocks = (value: unknown) =>
  Object.defineProperty(globalThis.navigator, 'locks', { value, configurable: true });
let locks: Locks;
beforeEach(() => {
  jest.useFakeTimers();
  sessionStorage.clear();
  locks = new Locks();
  useLocks(locks);
});
afterEach(() => {
  jest.useRealTimers();
  useLocks(before);
});

describe('the id of a window', () => {
  it('is a new one in a duplicated window, and both live', async () => {
    const first = await claimWindow();
    // The browser copies what the session keeps into the duplicate.
    const claimed = claimWindow();
    await jest.advanceTimersByTimeAsync(5_000);
    const second = await claimed;
    expect(second).not.toBe(first);
    expect(isOfThisBrowser(second)).toBe(true);
    expect(await goneWindows([first, second])).toEqual(new Set());
    locks.release(lockOf(second));
    expect(await goneWindows([first, second])).toEqual(new Set([second]));
    // The duplicate's own reload.
    expect(await claimWindow()).toBe(second);
  });

  it('stays over a reload, also where the page of before lets go of it a moment later', async () => {
    const first = await claimWindow();
    const claimed = claimWindow();
    await jest.advanceTimersByTimeAsync(500);
    locks.release(lockOf(first));
    expect(await claimed).toBe(first);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(await goneWindows([first])).toEqual(new Set());
  });

  it('stays where the browser has no locks or gives none', async () => {
    const first = await claimWindow();
    useLocks(undefined);
    expect(await claimWindow()).toBe(first);
    useLocks({ request: () => Promise.reject(new Error('SecurityError')) });
    expect(await claimWindow()).toBe(first);
  });
});
