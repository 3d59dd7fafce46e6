import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../clock.js';
import { DraftDatabase } from '../draft-database.js';
import type { DraftPorts } from '../draft-ports.js';
import { Drafts } from '../drafts.js';
import type { Windows } from '../windows.js';
import { FakeServer } from './fake-server.js';

/** Time that passes only when it is told to. */
export class HandClock implements Clock {
  time = Date.parse('2026-11-20T09:00:00.000Z');
  private waiting: { at: number; call: () => void }[] = [];

  /** How far the server's clock is ahead of this one. */
  serverAhead = 0;

  now = () => this.time;
  moment = () => this.time + this.serverAhead;

  after(milliseconds: number, call: () => void): () => void {
    const entry = { at: this.time + milliseconds, call };
    this.waiting.push(entry);
    return () => (this.waiting = this.waiting.filter((other) => other !== entry));
  }

  /** Lets so much time pass; what is due runs in its order, with what it starts. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    for (;;) {
      await settle();
      const due = this.waiting.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
      if (!due) break;
      this.waiting = this.waiting.filter((other) => other !== due);
      this.time = Math.max(this.time, due.at);
      due.call();
    }
    this.time = until;
    await settle();
  }
}

let busy = 0;

/** Counts the asynchronous work of an object's methods, so that a test can wait for its end instead of guessing. */
function counted<Host extends object>(host: Host): Host {
  return new Proxy(host, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const result = Reflect.apply(value, target, args) as unknown;
        if (typeof (result as Promise<unknown> | null)?.then !== 'function') return result;
        busy += 1;
        return (result as Promise<unknown>).finally(() => (busy -= 1));
      };
    },
  });
}

const realSubtle = crypto.subtle;
Object.defineProperty(crypto, 'subtle', { value: counted(realSubtle), configurable: true });

/** Rounds of the event loop without work in crypto and database after which everything is quiet. */
const QUIET_ROUNDS = 4;

export async function settle(): Promise<void> {
  for (let quiet = 0; quiet < QUIET_ROUNDS; quiet += 1) {
    await setImmediate();
    if (busy > 0) quiet = -1;
  }
}

export const KEY = btoa('k'.repeat(32));

/** Drafts on a server in memory, with a clock turned by hand. Windows made with the same bench share the database. */
export class Bench {
  readonly clock = new HandClock();
  readonly server = new FakeServer(this.clock.moment);
  readonly keys = new Map<string, string>([[this.server.person.id, KEY]]);
  readonly database = counted(new DraftDatabase());

  private alive = { yes: true };

  open(patch: Partial<DraftPorts> = {}): Drafts {
    const userId = this.server.person.id;
    const alive = (this.alive = { yes: true });
    return new Drafts({
      server: { send: (id, step) => (alive.yes ? this.server.send(id, step) : never()) },
      clock: {
        now: this.clock.now,
        moment: this.clock.moment,
        after: (wait, call) => this.clock.after(wait, () => alive.yes && call()),
      },
      database: this.database,
      fetchKey: () => Promise.resolve({ userId, key: this.keys.get(userId) ?? KEY }),
      openWindows: (_userId, { leading }) => onlyWindow(leading),
      ...patch,
    });
  }

  /** The window that was opened last dies as it stands: nothing more is written or sent from it. */
  kill(): void {
    this.alive.yes = false;
  }
}

function never<Result>(): Promise<Result> {
  return new Promise(() => undefined);
}

function onlyWindow(leading: () => void): Windows {
  queueMicrotask(leading);
  return { leads: true, take: () => undefined, tell: () => undefined, close: () => undefined };
}
