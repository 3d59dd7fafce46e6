import { Throttle, type Clock } from './clock.js';
import { isUnsent, type Draft } from './draft.js';
import type { LocalCopies } from './local-copies.js';
import type { Registry } from './registry.js';

/** What is typed lies in the browser's database this long after the key press at the latest (limit: 300 ms). */
export const LOCAL_SAVE_MS = 150;

/** Keeps the local copies up with what is typed. */
export class LocalSaver {
  private readonly throttle: Throttle;
  private readonly written = new Map<string, Draft>();
  private readonly failed = new Set<string>();
  private readonly writing = new Set<Promise<void>>();

  constructor(
    private readonly registry: Registry,
    private readonly copies: () => LocalCopies | null,
    clock: Clock,
  ) {
    this.throttle = new Throttle(clock);
  }

  soon(id: string): void {
    this.throttle.schedule(id, LOCAL_SAVE_MS, () => void this.write(id));
  }

  /** Writes now. Never rejects: a browser that refuses storage leaves the draft in memory, and it shows. */
  async write(id: string): Promise<void> {
    this.throttle.cancel(id);
    const draft = this.registry.get(id);
    if (!draft || this.written.get(id) === draft) return;
    const writing = this.writeDown(draft);
    this.writing.add(writing);
    await writing;
    this.writing.delete(writing);
  }

  private async writeDown(draft: Draft): Promise<void> {
    const { id } = draft;
    const safeBefore = this.isSafe(id);
    try {
      const copies = this.copies();
      if (!copies) throw new Error('no key to seal with yet');
      await copies.write(draft);
      this.written.set(id, draft);
      this.failed.delete(id);
    } catch {
      this.failed.add(id);
    }
    if (safeBefore !== this.isSafe(id)) this.registry.changed(id);
  }

  /** Writes what the server does not have; what it has leaves no copy behind. */
  async writeAll(): Promise<void> {
    const unsent = this.registry.list().filter(isUnsent);
    await Promise.all(unsent.map(({ id }) => this.write(id)));
    await Promise.all(this.writing);
  }

  /** The server has it all: the copy goes. */
  async remove(draft: Draft): Promise<void> {
    this.throttle.cancel(draft.id);
    this.written.delete(draft.id);
    this.failed.delete(draft.id);
    await this.copies()
      ?.remove(draft)
      .catch(() => undefined);
  }

  /** True where the browser's database holds an earlier or the present content. */
  isSafe(id: string): boolean {
    return this.written.has(id) && !this.failed.has(id);
  }

  /** Says that the copy read at the start is what lies in the database. */
  known(draft: Draft): void {
    this.written.set(draft.id, draft);
  }

  stop(): void {
    this.throttle.cancelAll();
    this.written.clear();
    this.failed.clear();
  }
}
