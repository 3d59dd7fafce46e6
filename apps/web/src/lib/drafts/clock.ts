import { serverNow } from '../server-clock.js';

/** Time as the drafts need it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970 by this machine: for what comes later and how long to wait, the same in all its windows. */
  now(): number;
  /** Milliseconds since 1970 by the server's clock, as far as it is known: for moments that a record tells. */
  moment(): number;
  /** Calls once after so many milliseconds; returns the function that calls it off. */
  after(milliseconds: number, call: () => void): () => void;
}

export const wallClock: Clock = {
  now: () => Date.now(),
  moment: serverNow,
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Calls once per name, a fixed time after the first wish; later wishes meanwhile do not put it off. */
export class Throttle {
  private readonly waiting = new Map<string, () => void>();

  constructor(private readonly clock: Clock) {}

  schedule(name: string, milliseconds: number, call: () => void): void {
    if (this.waiting.has(name)) return;
    const cancel = this.clock.after(milliseconds, () => {
      this.waiting.delete(name);
      call();
    });
    this.waiting.set(name, cancel);
  }

  cancel(name: string): void {
    this.waiting.get(name)?.();
    this.waiting.delete(name);
  }

  cancelAll(): void {
    for (const name of [...this.waiting.keys()]) this.cancel(name);
  }
}
