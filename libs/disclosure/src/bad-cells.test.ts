import { describe, expect, it } from '@jest/globals';

import { protectTables } from './protect-tables.ts';
import { DisclosureError } from './tables/disclosure-error.ts';
import { asking, good, sums, withCell, withFields } from './testing/rough-requests.ts';
import type { Request } from './tables/read-request.ts';
import type { Case } from './testing/rough-requests.ts';

const NUMBERS: readonly Case[] = [
  ['a negative count', asking(withFields({ count: -1 })), 'out_of_range', 'tables[0].cells[4].count'],
  ['a broken count', asking(withFields({ count: 1.5 })), 'out_of_range', 'tables[0].cells[4].count'],
  ['a count of 1e9', asking(withFields({ count: 1e9 })), 'out_of_range', 'tables[0].cells[4].count'],
  ['a count as text', asking(withFields({ count: '5' })), 'malformed', 'tables[0].cells[4].count'],
  ['a count that is no number', asking(withFields({ count: NaN })), 'malformed', 'tables[0].cells[4].count'],
  ['a count as a list', asking(withFields({ count: [5] })), 'malformed', 'tables[0].cells[4].count'],
  [
    'a hidden count among true ones',
    asking(withFields({ count: null })),
    'malformed',
    'tables[0].cells[4].count',
  ],
  ['no count', asking(withFields({ count: undefined })), 'missing_value', 'tables[0].cells[4].count'],
  ['negative persons', asking(withFields({ persons: -1 })), 'out_of_range', 'tables[0].cells[4].persons'],
  [
    'more persons than contacts',
    asking(withFields({ persons: 6 })),
    'persons_mismatch',
    'tables[0].cells[4].persons',
  ],
  [
    'contacts of nobody',
    asking(withFields({ persons: 0 })),
    'persons_mismatch',
    'tables[0].cells[4].persons',
  ],
  ['a cell key of 1', asking(withFields({ cellKey: 1 })), 'out_of_range', 'tables[0].cells[4].cellKey'],
  [
    'a negative cell key',
    asking(withFields({ cellKey: -0.1 })),
    'out_of_range',
    'tables[0].cells[4].cellKey',
  ],
  ['a cell key as text', asking(withFields({ cellKey: '0.5' })), 'malformed', 'tables[0].cells[4].cellKey'],
  [
    'a structural zero of 5',
    asking(withFields({ structural: true })),
    'out_of_range',
    'tables[0].cells[4].count',
  ],
  [
    'somebody in a structural zero',
    asking(withFields({ structural: true, count: 0, persons: 1 })),
    'persons_mismatch',
    'tables[0].cells[4].persons',
  ],
  [
    'a structural that is no yes or no',
    asking(withFields({ structural: 1 })),
    'malformed',
    'tables[0].cells[4].structural',
  ],
  ['an unknown status', asking(withFields({ status: 'secret' })), 'malformed', 'tables[0].cells[4].status'],
  ['a negative sum', sums({ sum: -1 }), 'out_of_range', 'tables[0].cells[1].sum'],
  ['a sum of 1e15', sums({ sum: 1e15 }), 'out_of_range', 'tables[0].cells[1].sum'],
  ['no sum', sums({ sum: undefined }), 'missing_value', 'tables[0].cells[1].sum'],
  ['the largest out of order', sums({ largest: [1, 2] }), 'out_of_range', 'tables[0].cells[1].largest'],
  ['the largest larger than all', sums({ largest: [80, 20] }), 'out_of_range', 'tables[0].cells[1].largest'],
  [
    'more largest than contacts',
    sums({ count: 1, largest: [8, 2] }),
    'out_of_range',
    'tables[0].cells[1].largest',
  ],
  ['a largest as text', sums({ largest: ['8'] }), 'malformed', 'tables[0].cells[1].largest[0]'],
  [
    'too many largest',
    sums({ count: 500, largest: Array(300).fill(0) }),
    'too_large',
    'tables[0].cells[1].largest',
  ],
];

const CELLS: readonly Case[] = [
  [
    'a cell named twice',
    asking(withFields({ topic: 'a', area: 'n' })),
    'duplicate_cell',
    'tables[0].cells[4]',
  ],
  ['an unknown category', asking(withFields({ topic: 'd' })), 'unknown_category', 'tables[0].cells[4].topic'],
  [
    'a category of all objects',
    asking(withFields({ topic: 'toString' })),
    'unknown_category',
    'tables[0].cells[4].topic',
  ],
  [
    'a missing category',
    asking(withFields({ topic: undefined })),
    'unknown_category',
    'tables[0].cells[4].topic',
  ],
  ['a category as a number', asking(withFields({ topic: 1 })), 'malformed', 'tables[0].cells[4].topic'],
  [
    'a field that is none',
    asking(withFields({ colour: 'red' })),
    'unknown_field',
    'tables[0].cells[4].colour',
  ],
  ['a cell that is text', asking(withCell('a')), 'malformed', 'tables[0].cells[4]'],
  ['a cell that is null', asking(withCell(null)), 'malformed', 'tables[0].cells[4]'],
  [
    'a margin that does not add up',
    asking(withFields({ area: 'Total', count: 31 })),
    'margin_mismatch',
    'tables[0].cells[4].count',
  ],
  [
    'a total that does not add up',
    asking(withFields({ topic: 'Total', area: 'Total', count: 83 })),
    'margin_mismatch',
    'tables[0].cells[4].count',
  ],
  [
    'a structural margin of somebody',
    asking(withFields({ area: 'Total', count: 0, structural: true })),
    'margin_mismatch',
    'tables[0].cells[4].structural',
  ],
  [
    'a margin of too few persons',
    asking(withFields({ topic: 'a', area: 'Total', count: 12, persons: 6 })),
    'persons_mismatch',
    'tables[0].cells[4].persons',
  ],
  [
    'sums whose contributors do not add up',
    sums({ topic: 'Total', sum: 60, count: 7 }),
    'margin_mismatch',
    'tables[0].cells[1].count',
  ],
];

describe('protect refuses with the place', () => {
  it.each([...NUMBERS, ...CELLS])('%s', async (_, request, code, place) => {
    const refused = protectTables(request as Request);
    await expect(refused).rejects.toThrow(DisclosureError);
    await expect(refused).rejects.toMatchObject({ code, place, message: expect.stringContaining(place) });
  });

  it('takes the good table that all these differ from', async () => {
    await expect(protectTables(asking(good()) as unknown as Request)).resolves.toMatchObject({
      audit: { passed: true },
    });
  });
});
