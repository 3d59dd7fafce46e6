import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { auditTables } from './audit-tables.ts';
import { perturbTables } from './perturb-tables.ts';
import { protectTables } from './protect-tables.ts';
import { DisclosureError } from './tables/disclosure-error.ts';
import { mutated } from './testing/mutate.ts';
import type { Request } from './tables/read-request.ts';

const SEED = 97;
const PLACES = 500;

/** A request that uses everything. */
const REQUEST = {
  tables: [
    {
      name: 'one',
      population: 'contacts',
      dimensions: {
        topic: {
          Total: [
            ['g', 'c'],
            ['a', 'h'],
          ],
          g: ['a', 'b'],
          h: ['b', 'c'],
        },
        area: { Total: ['n', 's'] },
      },
      cells: [
        { topic: 'a', area: 'n', count: 3, persons: 2, cellKey: 0.1 },
        { topic: 'b', area: 'n', count: 9, persons: 9, cellKey: 0.2 },
        { topic: 'c', area: 's', count: 12, persons: 11, cellKey: 0.3 },
        { topic: 'b', area: 's', structural: true },
        { topic: 'Total', area: 'n', count: 12, persons: 10, status: 'published' },
      ],
    },
    {
      name: 'minutes',
      population: 'contacts',
      measure: 'sum',
      dimensions: { area: { Total: ['n', 's'] } },
      cells: [
        { area: 'n', sum: 600.5, count: 12, largest: [90, 80.5] },
        { area: 's', sum: 60, count: 4 },
      ],
    },
  ],
  earlier: [
    {
      name: 'one',
      release: 'first',
      population: 'contacts',
      dimensions: { area: { Total: ['n', 's'] } },
      cells: [
        { area: 'n', count: 12 },
        { area: 's', count: null },
      ],
    },
  ],
  options: {
    minimumCell: 5,
    minimumPersons: 5,
    minimumWidth: 3,
    zeros: 'published',
    strict: { topic: { g: 10 } },
    groupDisclosure: ['topic'],
    dominance: { largest: 1, share: 0.75 },
    order: ['earlier', 'size', 'margins'],
    publish: [{ topic: 'c', area: 's' }],
    hide: [{ table: 'one', topic: 'b', area: 'n' }],
    prefer: [{ topic: 'g', area: 'n' }],
    trials: 5,
  },
};

/** The same as it may be released: no true numbers beside hidden ones, no sums. */
const RELEASED = { ...REQUEST, tables: REQUEST.earlier, earlier: REQUEST.earlier };
const KEYED = {
  tables: REQUEST.tables.slice(0, 1),
  options: { perturbation: { D: 5, V: 3, js: 2, pstay: 0.5, mono: true, optim: 1 } },
};

/** Refusals are fine, as long as they are refusals. */
async function answers(work: () => unknown): Promise<'answered' | 'refused'> {
  try {
    await work();
    return 'answered';
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error;
    expect(error.place).not.toBe('');
    expect(error.message).toContain(error.place);
    return 'refused';
  }
}

describe('whatever is changed in a good request, it is answered or refused', () => {
  const changes = fc.record({
    at: fc.nat(PLACES),
    what: fc.nat(PLACES),
    more: fc.option(fc.record({ at: fc.nat(PLACES), what: fc.nat(PLACES) }), { freq: 1 }),
  });

  it.each([
    ['protect', REQUEST, protectTables, 300],
    ['audit', RELEASED, auditTables, 200],
    ['perturb', KEYED, perturbTables, 200],
  ] as const)('by %s', async (_, request, work, numRuns) => {
    const seen = new Set<string>();
    expect(await answers(() => work(request as unknown as Request))).toBe('answered');
    const property = fc.asyncProperty(changes, async ({ at, what, more }) => {
      const once = mutated(request, at, what);
      const changed = more ? mutated(once, more.at, more.what) : once;
      seen.add(await answers(() => work(changed as Request)));
    });
    await fc.assert(property, { numRuns, seed: SEED });
    expect([...seen].sort()).toEqual(['answered', 'refused']);
  });
});
