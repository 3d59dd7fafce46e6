import { askedAgain } from './closed-office.js';
import type { Draft } from './draft.js';
import type { DraftDatabase, StoredDraft } from './draft-database.js';
import { covers, joined } from './replicas.js';
import type { Seal } from './sealing.js';
import { Turns } from './turns.js';
import { wholeDraft, type OlderDraft } from './whole-draft.js';

const DAY_MS = 86_400_000;
/** A copy that nobody fetched ends this long after the last change (privacy: no client data lies about). */
export const COPY_ENDS_AFTER_DAYS = 7;
export const COPY_WARNS_AFTER_DAYS = 5;

/** Grows when what is stored means something else; a copy of another format is left alone until it ends. */
const FORMAT = 1;

/** One person's sealed drafts in this browser. */
export class LocalCopies {
  private readonly turns = new Turns();

  constructor(
    private readonly database: DraftDatabase,
    private readonly seal: Seal,
    private readonly now: () => number,
  ) {}

  /** Opens what this person left here; ends what is too old, whoever it belongs to. */
  async load(): Promise<Draft[]> {
    await this.database.deleteExpired(this.now());
    const stored = await this.database.of(this.seal.userId);
    const opened = await Promise.all(stored.map((one) => this.open(one)));
    return opened.filter((draft) => draft !== null).map(askedAgain);
  }

  /** Writes the draft, joined with what another window may have written. Rejects where the browser refuses. */
  write(draft: Draft): Promise<void> {
    return this.turns.run(lockOf(draft.id), async () => {
      const before = await this.opened(draft.id);
      const kept = before === null ? draft : joined(before, draft);
      const changedAt = Date.parse(kept.changedAt);
      await this.database.put({
        id: draft.id,
        userId: this.seal.userId,
        sealed: await this.seal.close(draft.id, JSON.stringify({ format: FORMAT, draft: kept })),
        savedAt: changedAt,
        expiresAt: changedAt + COPY_ENDS_AFTER_DAYS * DAY_MS,
      });
    });
  }

  /** Removes the copy, unless it holds something that `draft` does not know. */
  remove(draft: Draft): Promise<void> {
    return this.turns.run(lockOf(draft.id), async () => {
      const before = await this.opened(draft.id);
      if (before === null || covers(draft, before)) await this.removeOwn(draft.id);
    });
  }

  private async removeOwn(id: string): Promise<void> {
    const stored = await this.database.get(id);
    if (stored?.userId === this.seal.userId) await this.database.delete(id);
  }

  private async opened(id: string): Promise<Draft | null> {
    const stored = await this.database.get(id);
    return stored === undefined || stored.userId !== this.seal.userId ? null : this.open(stored);
  }

  private async open(stored: StoredDraft): Promise<Draft | null> {
    const text = await this.seal.open(stored.id, stored.sealed);
    if (text === null) return null;
    const { format, draft } = JSON.parse(text) as { format: number; draft: OlderDraft };
    return format === FORMAT ? wholeDraft(draft, new Date(stored.savedAt).toISOString()) : null;
  }
}

function lockOf(id: string): string {
  return `okenko-draft-${id}`;
}

/** Whole days until the copy ends, once it is old enough to warn; else null. */
export function daysLeft(draft: Draft, now: number): number | null {
  const age = now - Date.parse(draft.changedAt);
  if (age < COPY_WARNS_AFTER_DAYS * DAY_MS) return null;
  return Math.max(0, Math.ceil((COPY_ENDS_AFTER_DAYS * DAY_MS - age) / DAY_MS));
}
