import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { describeError } from '../errors/describe-error.js';
import { isPassing } from '../errors/to-problem.js';

const log = new Logger('jobs');

/** Small chores that any process may do at any time and that do no harm when two do them at once. */
@Injectable()
export class Periodic implements BeforeApplicationShutdown {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  /** Runs `chore` again and again, `milliseconds` after its last run ended. An error is logged and tried again. */
  every(milliseconds: number, name: string, chore: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const run = chore()
        .catch((error: unknown) => {
          if (!this.stopped && !isPassing(error)) log.error(`chore failed: ${name}: ${describeError(error)}`);
        })
        .then(() => {
          this.running.delete(run);
          if (!this.stopped) this.every(milliseconds, name, chore);
        });
      this.running.add(run);
    }, milliseconds);
    this.timers.add(timer);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.running);
  }
}
