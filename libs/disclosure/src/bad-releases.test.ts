import { describe, expect, it } from '@jest/globals';

import { auditTables } from './audit-tables.ts';
import { perturbTables } from './perturb-tables.ts';
import { protectTables } from './protect-tables.ts';
import { DisclosureError } from './tables/disclosure-error.ts';
import { DIMENSIONS, asking, good, sums, withFields, withOptions } from './testing/rough-requests.ts';
import type { Request } from './tables/read-request.ts';
import type { Case, Rough } from './testing/rough-requests.ts';

const EARLIER: readonly Case[] = [
  [
    'a release of other numbers',
    asking(good(), {
      earlier: [withFields({ count: 0, topic: 'b', area: 's' }), { ...withFields({ count: 1 }), name: 'x' }],
    }),
    'contradiction',
    'earlier[1].cells[4]',
  ],
  [
    'a broken release',
    asking(good(), { earlier: [{ ...good(), cells: 5 }] }),
    'malformed',
    'earlier[0].cells',
  ],
  [
    'a release of an unknown category',
    asking(good(), { earlier: [withFields({ topic: 'd' })] }),
    'unknown_category',
    'earlier[0].cells[4].topic',
  ],
];

describe('protect refuses with the place', () => {
  it.each(EARLIER)('%s', async (_, request, code, place) => {
    const refused = protectTables(request as Request);
    await expect(refused).rejects.toThrow(DisclosureError);
    await expect(refused).rejects.toMatchObject({ code, place, message: expect.stringContaining(place) });
  });
});

describe('audit refuses with the place', () => {
  const release = (...cells: Rough[]): Rough =>
    asking({ name: 'r', dimensions: { topic: { Total: ['a', 'b', 'c'] } }, cells });
  const cell = (topic: string, count: number | null): Rough => ({ topic, count });

  it.each<Case>([
    [
      'parts of more than their whole',
      release(cell('a', 9), cell('b', 9), cell('c', null), cell('Total', 17)),
      'contradiction',
      'tables[0].cells[2]',
    ],
    [
      'published parts that are not their published whole',
      release(cell('a', 9), cell('b', 9), cell('c', 0), cell('Total', 17)),
      'contradiction',
      'tables[0].cells[3]',
    ],
    [
      'releases that say different things',
      { tables: [good(), { ...good(), release: 'next', cells: [{ topic: 'a', area: 'n', count: 4 }] }] },
      'contradiction',
      'tables[1].cells[0]',
    ],
    [
      'numbers that no contacts have',
      asking({
        name: 'r',
        dimensions: { topic: { ab: ['a', 'b'], bc: ['b', 'c'], ca: ['c', 'a'] } },
        cells: [
          ...['ab', 'bc', 'ca'].map((topic) => cell(topic, 1)),
          ...['a', 'b', 'c'].map((topic) => cell(topic, null)),
        ],
      }),
      'contradiction',
      'tables[0].cells[3]',
    ],
    [
      'numbers that no contacts have, though parts of contacts would',
      asking({
        name: 'r',
        dimensions: {
          topic: {
            ab: ['a1', 'a2', 'b1', 'b2'],
            bc: ['b1', 'b2', 'c1', 'c2'],
            ca: ['c1', 'c2', 'a1', 'a2'],
          },
        },
        cells: [
          ...['ab', 'bc', 'ca'].map((topic) => cell(topic, 1)),
          ...['a1', 'a2', 'b1', 'b2', 'c1', 'c2'].map((topic) => cell(topic, null)),
        ],
      }),
      'contradiction',
      'tables[0].cells[3]',
    ],
    ['a negative count', release(cell('a', -1)), 'out_of_range', 'tables[0].cells[0].count'],
    [
      'hidden persons',
      release({ topic: 'a', count: null, persons: null }),
      'malformed',
      'tables[0].cells[0].persons',
    ],
  ])('%s', async (_, request, code, place) => {
    await expect(auditTables(request as Request)).rejects.toMatchObject({ code, place });
  });
});

describe('perturb refuses with the place', () => {
  const shared = {
    name: 'other',
    dimensions: DIMENSIONS,
    cells: [{ topic: 'a', area: 'n', count: 3, cellKey: 0.9 }],
  };

  it.each<Case>([
    ['a missing cell key', asking(withFields({})), 'missing_value', 'tables[0].cells[4].cellKey'],
    [
      'a key of a margin that does not add up',
      asking(withFields({ topic: 'a', area: 'Total', count: 12, cellKey: 0.4 })),
      'margin_mismatch',
      'tables[0].cells[4].cellKey',
    ],
    ['sums', sums({}), 'malformed', 'tables[0].measure'],
    [
      'a parameter that is none',
      withOptions({ perturbation: { D: 5, V: 3, J: 2 } }),
      'malformed',
      'options.perturbation',
    ],
    [
      'a parameter as text',
      withOptions({ perturbation: { D: '5', V: 3 } }),
      'malformed',
      'options.perturbation.D',
    ],
    [
      'two keys of one cell',
      {
        tables: [
          good(),
          {
            ...good(),
            name: 'other',
            cells: (good()['cells'] as Rough[]).map((own) => ({ ...own, cellKey: 0.9 })),
          },
        ],
      },
      'contradiction',
      'tables[1]',
    ],
  ])('%s', (_, request, code, place) => {
    expect(() => perturbTables(request as Request)).toThrow(
      expect.objectContaining({ code, place: expect.stringContaining(place) }),
    );
  });

  it('of another table of the same contacts that do not agree', () => {
    expect(() => perturbTables({ tables: [good(), shared] } as unknown as Request)).toThrow(
      expect.objectContaining({ code: 'contradiction' }),
    );
  });
});
