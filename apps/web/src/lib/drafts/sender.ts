import { Throttle, type Clock } from './clock.js';
import type { Draft, Step } from './draft.js';
import type { Answer, DraftServer } from './draft-server.js';
import type { FieldName } from './draft-fields.js';
import type { Registry } from './registry.js';
import { begun, done, nextStep, rebased, refused } from './steps.js';

/** The server has what is typed this long after the key press, plus the way there (limit: half a second). */
export const SERVER_SAVE_MS = 300;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
/** Somebody who changed something this recently is at the desk. */
const AT_IT_MS = 60_000;

export interface SenderPorts {
  registry: Registry;
  server: DraftServer;
  clock: Clock;
  /** True where this window is the one that talks to the server. */
  leads: () => boolean;
  /** Puts a new state of a draft into memory and tells the other windows. */
  keep: (draft: Draft) => void;
  /** Writes the draft into the browser's database now. */
  writeDown: (id: string) => Promise<void>;
  /** Nothing is left to send for this draft. */
  rest: (draft: Draft) => Promise<void>;
  merged: (draft: Draft, taken: readonly FieldName[]) => void;
  refused: (draft: Draft) => void;
}

/** Brings drafts to the server: one step at a time per draft, written down first, repeated until it is answered. */
export class Sender {
  private readonly throttle: Throttle;
  private readonly running = new Set<string>();
  private waiting: (() => void)[] = [];
  private failures = 0;
  private retryAt = 0;
  private signedOut = false;

  constructor(private readonly ports: SenderPorts) {
    this.throttle = new Throttle(ports.clock);
  }

  get isReachable(): boolean {
    return this.failures === 0 && !this.signedOut;
  }

  /** Resolves when no step is under way. */
  async idle(): Promise<void> {
    if (this.running.size > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  soon(id: string, milliseconds = SERVER_SAVE_MS): void {
    const rest = this.retryAt - this.ports.clock.now();
    this.throttle.schedule(id, Math.max(milliseconds, rest), () => void this.run(id));
  }

  /** Sends at once, without waiting for more to be typed. */
  now(id: string): void {
    this.throttle.cancel(id);
    if (this.isReachable) void this.run(id);
    else this.soon(id, 0);
  }

  /** There is a connection, or a session, again: everything that waits goes out. */
  wake(): void {
    this.failures = 0;
    this.retryAt = 0;
    this.signedOut = false;
    this.throttle.cancelAll();
    this.tellAll();
    for (const draft of this.ports.registry.list()) void this.run(draft.id);
  }

  /** The session is over: nothing is sent until `wake`. */
  pause(): void {
    this.signedOut = true;
    this.tellAll();
  }

  stop(): void {
    this.throttle.cancelAll();
    this.signedOut = true;
  }

  private async run(id: string): Promise<void> {
    if (this.running.has(id) || this.signedOut || !this.ports.leads()) return;
    this.running.add(id);
    let goOn = true;
    while (goOn) goOn = await this.once(id);
    this.running.delete(id);
    if (this.running.size > 0) return;
    for (const done of this.waiting.splice(0)) done();
  }

  /** Takes one step. @returns true where the next may follow at once */
  private async once(id: string): Promise<boolean> {
    const { registry, server, clock, keep, writeDown } = this.ports;
    const before = registry.get(id);
    const step = before === undefined ? null : nextStep(before);
    if (before === undefined) return false;
    if (step === null) {
      await this.ports.rest(before);
      const now = registry.get(id);
      return now !== undefined && now !== before && nextStep(now) !== null;
    }
    if (before.inflight !== step) keep(begun(before, step));
    await writeDown(id);
    if (this.signedOut) return false;
    const background = clock.moment() - Date.parse(before.changedAt) > AT_IT_MS;
    const answer = await server.send(id, step, background);
    const after = registry.get(id);
    return after !== undefined && !this.signedOut && this.apply(after, step, answer);
  }

  private apply(draft: Draft, step: Step, answer: Answer): boolean {
    switch (answer.kind) {
      case 'done':
        return this.answered(done(draft, step, answer.record));
      case 'changed': {
        const { draft: next, taken } = rebased(draft, answer.record);
        if (taken.length > 0) this.ports.merged(next, taken);
        return this.answered(next);
      }
      case 'refused': {
        const next = refused(draft, step, answer.problem);
        this.ports.refused(next);
        return this.answered(next);
      }
      case 'signed_out':
        this.signedOut = true;
        break;
      case 'unreachable':
        this.putOff(draft.id, answer.waitMs ?? 0);
    }
    this.tellAll();
    return false;
  }

  /** Whether the server can be reached is a word about every draft. */
  private tellAll(): void {
    for (const { id } of this.ports.registry.list()) this.ports.registry.changed(id);
  }

  private answered(draft: Draft): boolean {
    const wasUnreachable = this.failures > 0;
    this.failures = 0;
    this.retryAt = 0;
    this.ports.keep(draft);
    if (wasUnreachable) {
      this.tellAll();
      this.wakeOthers(draft.id);
    }
    // Typing goes out in bundles; what ends a contact goes at once.
    const next = nextStep(draft);
    if (next?.move !== 'save' || draft.wish !== null) return true;
    this.soon(draft.id);
    return false;
  }

  private wakeOthers(id: string): void {
    for (const draft of this.ports.registry.list()) if (draft.id !== id) this.now(draft.id);
  }

  private putOff(id: string, atLeastMs: number): void {
    const wait = Math.max(atLeastMs, Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.failures));
    this.failures += 1;
    // Spread out, so that a server that comes back is not met by every desk at once.
    this.retryAt = this.ports.clock.now() + wait * (0.75 + Math.random() / 4);
    this.throttle.cancel(id);
    this.soon(id);
  }
}
