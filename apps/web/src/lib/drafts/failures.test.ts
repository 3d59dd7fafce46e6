import './testing/browser-storage.js';
import { expect, test } from '@jest/globals';
import { isOpen } from '@okenko/shared/consultations/consultation-status';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import type { Drafts } from './drafts.js';
import { Bench } from './testing/bench.js';
import { someFields } from './testing/some-fields.js';

const RUNS = 60;
type Act = 'type' | 'close' | 'reopen' | 'discard' | 'kill' | 'wait';
type Fate = 'ok' | 'lost' | 'unanswered' | 'broken' | 'signed_out';

const acts = fc.array(fc.constantFrom<Act>('type', 'type', 'close', 'reopen', 'discard', 'kill', 'wait'), {
  maxLength: 10,
});
const fates = fc.array(fc.constantFrom<Fate>('ok', 'ok', 'lost', 'unanswered', 'broken', 'signed_out'), {
  maxLength: 20,
});

/** What the person did, as far as it counts in the end. */
interface Story {
  note: string;
  state: 'open' | 'closed' | 'discarded';
  /** Only what was closed once may be thrown away afterwards. */
  closings: number;
}

/** A day with one contact and every kind of bad luck; in the end all is well again. */
class Day {
  readonly bench = new Bench();
  drafts: Drafts = this.bench.open();
  readonly story: Story = { note: '', state: 'open', closings: 0 };
  id = '';

  constructor(private readonly fates: Fate[]) {
    this.bench.server.fate = () => this.fates.shift() ?? 'ok';
  }

  async begin(): Promise<void> {
    await this.drafts.start(this.bench.server.person.id);
    this.id = this.drafts.create(someFields());
  }

  async take(act: Act, index: number): Promise<void> {
    const { story, drafts, id } = this;
    if (act === 'kill') return this.kill();
    if (act === 'wait') return this.bench.clock.pass(700);
    if (act === 'type' && story.state === 'open') drafts.edit(id, { note: (story.note = `note ${index}`) });
    if (act === 'close' && story.state === 'open') {
      drafts.close(id);
      Object.assign(story, { state: 'closed', closings: story.closings + 1 });
    }
    if (act === 'reopen' && story.state === 'closed' && this.isWithin()) {
      drafts.reopen(id, 'by mistake');
      story.state = 'open';
    }
    if (
      act === 'discard' &&
      story.state !== 'discarded' &&
      story.closings <= (story.state === 'closed' ? 1 : 0)
    ) {
      if (!this.isWithin()) return;
      drafts.discard(id);
      story.state = 'discarded';
    }
    await this.bench.clock.pass(40);
  }

  /** The browser dies half a second after the last key, and comes back. */
  private async kill(): Promise<void> {
    await this.bench.clock.pass(300);
    this.killed = true;
    this.bench.kill();
    this.drafts = this.bench.open();
    await this.drafts.start(this.bench.server.person.id);
    // The desk reads what is open on the server.
    const records = [...this.bench.server.kept.values()].map(({ record }) => structuredClone(record));
    this.drafts.offerOpen(
      records.filter(({ state }) => isOpen(state)),
      this.drafts.mark(),
    );
  }

  private killed = false;

  /** A new window no longer offers to undo what an old one sent. */
  private isWithin(): boolean {
    return this.drafts.registry.get(this.id) !== undefined || !this.killed;
  }

  async end(): Promise<void> {
    this.fates.length = 0;
    this.drafts.wake();
    await this.bench.clock.pass(40_000);
  }
}

test('any order of failures ends with exactly one record with the last content', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fates, async (list, luck) => {
      globalThis.indexedDB = new IDBFactory();
      const day = new Day([...luck]);
      await day.begin();
      for (const [index, act] of list.entries()) await day.take(act, index);
      await day.end();

      const { story, bench, id, drafts } = day;
      const record = bench.server.record(id);
      expect(bench.server.kept.size).toBeLessThanOrEqual(1);
      if (record === undefined) expect(story.state).toBe('discarded');
      else {
        const states = story.closings > 0 ? ['open', 'reopened'] : ['open'];
        expect(story.state === 'open' ? states : [story.state]).toContain(record.state);
        if (story.state !== 'discarded') expect(record.note).toBe(story.note);
      }
      expect(drafts.registry.list().map((draft) => [draft.id, drafts.safety(draft.id)])).toEqual(
        story.state === 'open' ? [[id, 'server']] : [],
      );
      expect(await bench.database.of(bench.server.person.id)).toHaveLength(0);
    }),
    // Closing, opening again and closing before the first answer came lost what was typed between.
    {
      numRuns: RUNS,
      examples: [
        [
          ['close', 'reopen', 'type', 'close'],
          ['ok', 'unanswered'],
        ],
      ],
    },
  );
}, 60_000);
