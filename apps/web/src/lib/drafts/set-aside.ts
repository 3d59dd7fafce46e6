import type { Clock } from './clock.js';
import type { Drafts } from './drafts.js';

/**
 * Records that were thrown away and may still be taken back. Until the time is up nothing happens to them but that
 * they are off the desk, so that they come back exactly as they were. Where the window closes first, they stay open.
 */
export class SetAside {
  private readonly waiting = new Map<string, () => void>();

  constructor(
    private readonly drafts: Pick<Drafts, 'discard' | 'registry'>,
    private readonly clock: Pick<Clock, 'after'>,
  ) {}

  has(id: string): boolean {
    return this.waiting.has(id);
  }

  /** Takes the record off the desk, and throws it away after so many milliseconds. */
  discardAfter(id: string, milliseconds: number): void {
    this.waiting.get(id)?.();
    this.waiting.set(
      id,
      this.clock.after(milliseconds, () => this.discard(id)),
    );
    this.drafts.registry.changed(id);
  }

  /** The record is at the desk again. */
  takeBack(id: string): void {
    if (this.release(id)) this.drafts.registry.changed(id);
  }

  /** The person goes: what they threw away need not wait any longer. */
  discardAll(): void {
    for (const id of [...this.waiting.keys()]) this.discard(id);
  }

  /** Somebody else may be next at this window: nothing more is thrown away in their name. */
  forget(): void {
    for (const id of [...this.waiting.keys()]) this.release(id);
  }

  private discard(id: string): void {
    if (this.release(id)) this.drafts.discard(id);
  }

  private release(id: string): boolean {
    this.waiting.get(id)?.();
    return this.waiting.delete(id);
  }
}
