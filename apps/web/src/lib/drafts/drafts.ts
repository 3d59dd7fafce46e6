import type { DraftEvent } from './draft-event.js';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { isOpen } from '@okenko/shared/consultations/consultation-status';
import { v7 } from 'uuid';
import { Throttle } from './clock.js';
import {
  draftOf,
  edited,
  isStranded,
  isUnsent,
  newDraft,
  resolved,
  wished,
  type Draft,
  type Wish,
} from './draft.js';
import type { DraftFields, FieldName } from './draft-fields.js';
import type { DraftPorts } from './draft-ports.js';
import { endingOf, goneFrom, isLeaving } from './ending.js';
import { LocalCopies } from './local-copies.js';
import { LocalSaver } from './local-saver.js';
import { Registry } from './registry.js';
import { joined } from './replicas.js';
import { Seal } from './sealing.js';
import { Sender } from './sender.js';
import { StampClock } from './stamp.js';
import { rebased } from './steps.js';
import type { Windows } from './windows.js';

/** Where the content of a draft is safe. */
export type Safety = 'server' | 'saving' | 'browser' | 'nowhere' | 'refused' | 'conflict' | 'stranded';

const KEY_RETRY_MS = 3_000;
const TELL_MS = 60;
/** A record that is made, filled in and ended at once takes three steps. */
const SETTLE_ROUNDS = 3;
/** Ended records that may still be brought back by undo. */
const RECENT_MAX = 20;

/** The open consultations of the person at this browser: in memory, sealed in the browser, on the server. */
export class Drafts {
  readonly registry = new Registry();
  private readonly stamps: StampClock;
  private readonly saver: LocalSaver;
  private readonly sender: Sender;
  private readonly throttle: Throttle;
  private readonly listeners = new Set<(event: DraftEvent) => void>();
  private readonly recent = new Map<string, Draft>();
  /** Closed here while their timer ran. */
  private readonly timed = new Set<string>();
  private readonly marks = new Map<string, number>();
  private copies: LocalCopies | null = null;
  private windows: Windows | null = null;
  private userId: string | null = null;
  /** True while the browser would not give back what lies in its database. */
  private isUnread = false;
  private counter = 0;

  constructor(private readonly ports: DraftPorts) {
    const { clock, server } = ports;
    this.stamps = new StampClock(() => clock.now());
    this.throttle = new Throttle(clock);
    this.saver = new LocalSaver(this.registry, () => this.copies, clock);
    this.sender = new Sender({
      registry: this.registry,
      server,
      clock,
      leads: () => this.windows?.leads ?? false,
      keep: (draft) => this.keep(draft),
      writeDown: (id) => this.saver.write(id),
      rest: (draft) => this.rest(draft),
      merged: (draft, taken) => this.emit({ type: 'merged', draft, taken }),
      refused: (draft) => this.emit({ type: 'refused', draft }),
    });
  }

  /** Begins for a person who is signed in; what they left in this browser comes back. Another person's stays sealed. */
  async start(userId: string): Promise<void> {
    while (this.userId !== null && this.userId !== userId) await this.stop();
    // Several parts of the screen ask at once; the first has begun meanwhile.
    if (this.userId === userId) return this.sender.wake();
    this.userId = userId;
    this.windows = this.ports.openWindows(userId, {
      heard: (draft) => this.heard(draft),
      leading: () => this.sender.wake(),
    });
    this.sender.wake();
    await this.unseal(userId);
  }

  /** The person goes: what is typed is written down, then key and content leave the memory. */
  async stop(): Promise<void> {
    const leaving = this.userId;
    if (leaving === null) return;
    // First, or what it has under way would write a copy after all were written.
    this.sender.stop();
    await this.saver.writeAll();
    if (this.userId !== leaving) return;
    this.userId = null;
    this.saver.stop();
    this.throttle.cancelAll();
    this.windows?.close();
    this.windows = null;
    this.copies = null;
    this.isUnread = false;
    this.recent.clear();
    this.timed.clear();
    this.marks.clear();
    this.registry.clear();
  }

  /**
   * Begins a record.
   * @param guessed fields that stand for the office's defaults while those are not known here
   * @returns its id
   */
  create(fields: DraftFields, guessed: readonly FieldName[] = []): string {
    const draft = newDraft(v7(), { fields, guessed }, this.moment(), this.stamps.next());
    this.touch(draft);
    // A new contact is told to the colleagues at once.
    this.sender.now(draft.id);
    return draft.id;
  }

  edit(id: string, patch: Partial<DraftFields>): void {
    this.change(id, (draft) => edited(draft, patch, this.moment(), this.stamps.next()));
  }

  /** Ends the contact. It goes to the server when there is one, with the moment it really ended. */
  close(id: string, endedAt = this.moment()): void {
    const { wish } = this.registry.get(id) ?? { wish: null };
    if (this.registry.get(id)?.fields.durationMinutes === null) this.timed.add(id);
    const reopens = wish?.move === 'reopen' ? wish.reason : wish?.move === 'close' ? wish.reopens : undefined;
    this.wish(id, { move: 'close', endedAt, ...(reopens === undefined ? {} : { reopens }) });
  }

  /** Throws the record away, or takes back one that was closed a moment ago. */
  discard(id: string): void {
    this.bringBack(id);
    this.wish(id, { move: 'discard' });
  }

  /** Takes a closing back, and with it the fields that it had changed. One that has not left this browser is simply called off. */
  reopen(id: string, reason: string, back: Partial<DraftFields> = {}): void {
    this.bringBack(id);
    const draft = this.registry.get(id);
    if (!draft) return;
    const sent = draft.inflight?.move === 'close' || (draft.base !== null && !isOpen(draft.base.state));
    this.wish(id, sent ? { move: 'reopen', reason } : null);
    // The closing stopped the timer; taken back, it runs on.
    this.edit(id, this.timed.delete(id) ? { ...back, durationMinutes: null, durationReason: null } : back);
    const now = this.registry.get(id);
    if (now) this.emit({ type: 'takenBack', draft: now });
  }

  resolve(id: string, field: FieldName, choice: 'mine' | 'theirs'): void {
    this.change(id, (draft) => resolved(draft, field, choice, this.stamps.next()));
  }

  /** Tries again what the server refused. */
  retry(id: string): void {
    this.change(id, (draft) => ({ ...draft, refusal: null, turn: draft.turn + 1 }));
    this.sender.now(id);
  }

  /** What cannot be saved where it was goes on as a record of its own. @returns the new id */
  keepAsNew(id: string): string | null {
    const draft = this.registry.get(id);
    if (!draft) return null;
    const copy = this.create(draft.fields);
    void this.forget(draft);
    return copy;
  }

  /** Gives up what the server will not take. */
  dropMine(id: string): void {
    const draft = this.registry.get(id);
    if (draft) void this.forget(draft);
  }

  /** The server told this record: a fresh one is shown, a newer one is merged with what is typed. */
  offer(record: Consultation): void {
    const gone = this.recent.get(record.id);
    if (gone && (gone.base?.revision ?? 0) >= record.revision) return;
    const draft = this.registry.get(record.id);
    if (!draft) return this.keep(draftOf(record));
    if (draft.inflight !== null || (draft.base?.revision ?? 0) >= record.revision) return;
    const { draft: next, taken } = rebased(draft, record);
    this.keep(next);
    if (taken.length > 0) this.emit({ type: 'merged', draft: next, taken });
    this.sender.now(record.id);
  }

  /** Call before the open ones are asked for; the answer's `offerOpen` takes what this returns. */
  mark(): number {
    this.counter += 1;
    return this.counter;
  }

  /** All that is open on the server. What was known before and is not there any more was ended elsewhere. */
  offerOpen(records: readonly Consultation[], mark: number): void {
    const open = new Set(records.map((record) => record.id));
    for (const draft of this.registry.list()) {
      const seenBefore = (this.marks.get(draft.id) ?? Infinity) < mark;
      if (open.has(draft.id) || !seenBefore || isUnsent(draft)) continue;
      this.registry.delete(draft.id);
      this.emit({ type: 'gone', draft, by: 'another' });
    }
    for (const record of records) this.offer(record);
  }

  /** True where an announced change is not one of this browser's own. */
  isNews(id: string, revision: number): boolean {
    const draft = this.registry.get(id) ?? this.recent.get(id);
    if (!draft) return true;
    return draft.inflight === null && (draft.base?.revision ?? 0) < revision;
  }

  safety(id: string): Safety {
    const draft = this.registry.get(id);
    if (!draft) return 'server';
    if (draft.conflicts.length > 0) return 'conflict';
    if (draft.refusal !== null) return 'refused';
    if (isStranded(draft)) return 'stranded';
    if (!isUnsent(draft)) return 'server';
    if (this.sender.isReachable) return 'saving';
    return this.saver.isSafe(id) ? 'browser' : 'nowhere';
  }

  /** Writes what is typed into the browser, and sends what waits. */
  async flush(): Promise<void> {
    for (const draft of this.registry.list()) if (this.sender.isReachable) this.sender.now(draft.id);
    await this.saver.writeAll();
  }

  wake(): void {
    if (this.userId === null) return;
    this.sender.wake();
    if (this.isUnread) void this.readCopies();
  }

  /** Sends and writes down what waits. Resolves when nothing is under way, or after so many milliseconds. */
  async settle(atMostMs: number): Promise<void> {
    const late = new Promise<void>((resolve) => this.ports.clock.after(atMostMs, resolve));
    const sent = async () => {
      // What was typed while a step was under way goes out with the next.
      for (let round = 0; round < SETTLE_ROUNDS; round += 1) {
        await this.flush();
        await this.sender.idle();
      }
    };
    await Promise.race([sent(), late]);
  }

  /** True where signing out would lose something: neither the server nor the browser's database has it. */
  get wouldLoseBySigningOut(): boolean {
    return this.registry.list().some((draft) => isUnsent(draft) && !this.saver.isSafe(draft.id));
  }

  /** The session ended or the screen is locked: sealed copies go on being written, nothing is sent. */
  pause(): void {
    this.sender.pause();
    void this.saver.writeAll();
  }

  /** True where closing the window would lose something. */
  get wouldLose(): boolean {
    return this.registry.list().some(({ id }) => this.safety(id) === 'nowhere');
  }

  /** The person is in this window: it is the one that talks to the server. */
  take(): void {
    this.windows?.take();
  }

  on(listener: (event: DraftEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private wish(id: string, wish: Wish | null): void {
    this.change(id, (draft) => wished(draft, wish, this.moment(), this.stamps.next()));
    this.sender.now(id);
  }

  private change(id: string, change: (draft: Draft) => Draft): void {
    const before = this.registry.get(id);
    const after = before && change(before);
    if (after && after !== before) this.touch(after);
  }

  /** The worker did something here. */
  private touch(draft: Draft): void {
    this.windows?.take();
    this.keep(draft);
    this.saver.soon(draft.id);
    this.sender.soon(draft.id);
  }

  private keep(draft: Draft): void {
    if (draft.base !== null && !this.marks.has(draft.id)) this.marks.set(draft.id, this.mark());
    const before = this.registry.get(draft.id)?.base?.state;
    this.registry.set(draft);
    if (before === 'closed' && draft.base?.state === 'reopened') this.emit({ type: 'reopened', draft });
    this.throttle.schedule(draft.id, TELL_MS, () => this.tell(draft.id));
  }

  private tell(id: string): void {
    const draft = this.registry.get(id) ?? this.recent.get(id);
    if (draft) this.windows?.tell(draft);
  }

  private heard(draft: Draft): void {
    this.stamps.seen(Object.values(draft.stamps));
    const gone = this.recent.get(draft.id);
    if (gone && (gone.base?.revision ?? 0) >= (draft.base?.revision ?? 0)) return;
    const known = this.registry.get(draft.id);
    const next = known ? joined(known, draft) : draft;
    if (draft.base !== null && !this.marks.has(draft.id)) this.marks.set(draft.id, this.mark());
    if (known && !isLeaving(known) && isLeaving(next)) this.emit(goneFrom(next));
    if (endingOf(next) !== null) return this.end(next);
    this.registry.set(next);
    this.sender.soon(next.id);
  }

  /** Nothing is left to send: the local copy goes, and what has ended leaves the desk. */
  private async rest(draft: Draft): Promise<void> {
    const ending = endingOf(draft);
    if (ending !== null) {
      this.end(draft);
      this.windows?.tell(draft);
      this.emit({ type: ending, draft });
    }
    if (ending !== null || this.safety(draft.id) === 'server') await this.saver.remove(draft);
  }

  private end(draft: Draft): void {
    this.recent.set(draft.id, draft);
    const [oldest] = this.recent.keys();
    if (this.recent.size > RECENT_MAX && oldest !== undefined) this.recent.delete(oldest);
    this.marks.delete(draft.id);
    this.registry.delete(draft.id);
  }

  private bringBack(id: string): void {
    const draft = this.recent.get(id);
    if (!draft || this.registry.get(id)) return;
    this.recent.delete(id);
    this.registry.set({ ...draft, wish: null, refusal: null });
  }

  private async forget(draft: Draft): Promise<void> {
    this.end(draft);
    await this.saver.remove(draft);
    this.emit({ type: 'behind' });
  }

  /** Fetches the key and opens what lies here; asks for the key again while the server does not give it. */
  private async unseal(userId: string): Promise<void> {
    const seal = await this.ports
      .fetchKey()
      .then((key) => Seal.from(key))
      .catch(() => null);
    if (this.userId !== userId) return;
    if (seal === null) this.throttle.schedule('key', KEY_RETRY_MS, () => void this.unseal(userId));
    else if (seal.userId !== userId) return;
    else {
      this.copies = new LocalCopies(this.ports.database, seal, () => this.ports.clock.moment());
      await this.readCopies();
    }
    await this.saver.writeAll();
  }

  /** Where the browser refuses its storage, what is typed shows as safe nowhere until the server has it. */
  private async readCopies(): Promise<void> {
    const { copies } = this;
    try {
      for (const draft of (await copies?.load()) ?? []) if (this.copies === copies) this.restore(draft);
      this.isUnread = false;
    } catch {
      this.isUnread = true;
    }
  }

  private restore(draft: Draft): void {
    const known = this.registry.get(draft.id);
    this.stamps.seen(Object.values(draft.stamps));
    this.saver.known(draft);
    this.keep(known ? joined(known, draft) : draft);
    this.sender.now(draft.id);
  }

  private emit(event: DraftEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private moment(): string {
    return new Date(this.ports.clock.moment()).toISOString();
  }
}
