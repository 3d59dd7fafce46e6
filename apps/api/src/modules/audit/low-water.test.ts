import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LowWater } from './low-water.js';

/** A small PostgreSQL: transactions take numbers for lines when they write and show them when they commit. */
class Store {
  private nextTransaction = 100n;
  private nextLine = 1n;
  private readonly running = new Map<bigint, bigint[]>();
  readonly visible = new Set<bigint>();

  begin(): void {
    this.running.set(this.nextTransaction++, []);
  }
  write(which: number): void {
    this.at(which)?.[1].push(this.nextLine++);
  }
  end(which: number, commits: boolean): void {
    const found = this.at(which);
    if (found === undefined) return;
    this.running.delete(found[0]);
    if (commits) for (const line of found[1]) this.visible.add(line);
  }
  get horizon() {
    const oldest = [...this.running.keys()].reduce((low, id) => (id < low ? id : low), this.nextTransaction);
    const newest = [...this.visible].reduce((high, line) => (line > high ? line : high), 0n);
    return { newest, next: this.nextTransaction, oldest };
  }
  private at(which: number): [bigint, bigint[]] | undefined {
    const all = [...this.running];
    return all[which % Math.max(1, all.length)];
  }
}

type Event = ['begin'] | ['write' | 'commit' | 'abort' | 'seal', number];

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.constant<Event>(['begin']),
  fc.tuple(
    fc.constantFrom('write' as const, 'write' as const, 'commit' as const, 'abort' as const),
    fc.nat(20),
  ),
  fc.tuple(fc.constant('seal' as const), fc.integer({ min: 1, max: 6 })),
);

/** What the sealer does: reads the horizon, looks above the mark, seals so many lines; writers go on in between. */
function seal(store: Store, water: LowWater, sealed: Set<bigint>, batch: number): void {
  const { horizon } = store;
  if (batch % 2 === 0) store.end(batch, true);
  const above = [...store.visible].filter((line) => line > water.low && !sealed.has(line));
  const unsealed = above.sort((one, other) => (one < other ? -1 : 1)).slice(0, batch);
  water.observe(horizon, unsealed[0] ?? null);
  for (const line of unsealed) sealed.add(line);
}

function play(store: Store, water: LowWater, sealed: Set<bigint>, [what, which]: Event): void {
  if (what === 'begin') store.begin();
  else if (what === 'write') store.write(which!);
  else if (what === 'seal') seal(store, water, sealed, which!);
  else store.end(which!, what === 'commit');
}

function unsealedBelow(store: Store, water: LowWater, sealed: Set<bigint>): bigint[] {
  return [...store.visible].filter((line) => line <= water.low && !sealed.has(line));
}

describe('the low-water mark', () => {
  test('never rises above a line that is not sealed, however transactions interleave', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 120 }), (events) => {
        const [store, water, sealed] = [new Store(), new LowWater(0n), new Set<bigint>()];
        for (const each of events) {
          play(store, water, sealed, each);
          expect(unsealedBelow(store, water, sealed)).toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('rises to the newest line once the writers of that time have ended, and seals everything', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), (events) => {
        const [store, water, sealed] = [new Store(), new LowWater(0n), new Set<bigint>()];
        for (const each of events) play(store, water, sealed, each);
        while (store.horizon.oldest < store.horizon.next) store.end(0, true);
        for (let round = 0; round < 60; round += 1) seal(store, water, sealed, 6);
        expect(sealed).toEqual(store.visible);
        expect(water.low).toBe(store.horizon.newest);
      }),
    );
  });

  test('waits for a line that got its number early and commits late', () => {
    const water = new LowWater(0n);
    water.observe({ newest: 5n, next: 11n, oldest: 9n }, 5n);
    water.observe({ newest: 5n, next: 12n, oldest: 9n }, null);
    expect(water.low).toBe(0n);
    water.observe({ newest: 6n, next: 12n, oldest: 11n }, 4n);
    expect(water.low).toBe(0n);
    water.observe({ newest: 6n, next: 12n, oldest: 12n }, null);
    expect(water.low).toBe(5n);
  });
});
