import type { Draft } from './draft.js';

type Listener = () => void;

/** The drafts in this window's memory. Each change is told to those who watch that draft, and to those who watch all. */
export class Registry {
  private readonly drafts = new Map<string, Draft>();
  private readonly all = new Set<Listener>();
  private readonly single = new Map<string, Set<Listener>>();
  private snapshot: readonly Draft[] = [];

  get(id: string): Draft | undefined {
    return this.drafts.get(id);
  }

  /** In the order they began. The same array until something changes. */
  list(): readonly Draft[] {
    return this.snapshot;
  }

  set(draft: Draft): void {
    if (this.drafts.get(draft.id) === draft) return;
    this.drafts.set(draft.id, draft);
    this.changed(draft.id);
  }

  delete(id: string): void {
    if (this.drafts.delete(id)) this.changed(id);
  }

  clear(): void {
    const ids = [...this.drafts.keys()];
    this.drafts.clear();
    for (const id of ids) this.changed(id);
  }

  subscribe(listener: Listener): () => void {
    this.all.add(listener);
    return () => this.all.delete(listener);
  }

  subscribeTo(id: string, listener: Listener): () => void {
    const set = this.single.get(id) ?? new Set<Listener>();
    this.single.set(id, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.single.get(id) === set) this.single.delete(id);
    };
  }

  /** Tells the watchers of a draft that something about it (its place of safety) is different. */
  changed(id: string): void {
    this.snapshot = [...this.drafts.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    for (const listener of [...(this.single.get(id) ?? []), ...this.all]) listener();
  }
}
