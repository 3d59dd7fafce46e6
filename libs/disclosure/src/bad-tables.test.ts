import { describe, expect, it } from '@jest/globals';

import { protectTables } from './protect-tables.ts';
import { DisclosureError } from './tables/disclosure-error.ts';
import { asking, good, many, withTopics } from './testing/rough-requests.ts';
import type { Request } from './tables/read-request.ts';
import type { Case } from './testing/rough-requests.ts';

const HIERARCHIES: readonly Case[] = [
  [
    'a loop',
    asking(withTopics({ Total: ['a', 'b'], a: ['Total', 'c'] })),
    'hierarchy_loop',
    'tables[0].dimensions.topic',
  ],
  [
    'a category that is its own part',
    asking(withTopics({ Total: ['a', 'Total'] })),
    'hierarchy_loop',
    'tables[0].dimensions.topic',
  ],
  [
    'a part named twice',
    asking(withTopics({ Total: ['a', 'b', 'a'] })),
    'hierarchy_overlap',
    'tables[0].dimensions.topic.Total',
  ],
  [
    'a part reached twice',
    asking(withTopics({ Total: ['a', 'g'], g: ['a', 'b'] })),
    'hierarchy_overlap',
    'tables[0].dimensions.topic',
  ],
  [
    'divisions that differ',
    asking(
      withTopics({
        Total: [
          ['a', 'b'],
          ['a', 'c'],
        ],
      }),
    ),
    'hierarchy_mismatch',
    'tables[0].dimensions.topic',
  ],
  ['a sum of nothing', asking(withTopics({ Total: [] })), 'malformed', 'tables[0].dimensions.topic.Total'],
  ['no categories', asking(withTopics({})), 'empty_table', 'tables[0].dimensions.topic'],
  [
    'a list of numbers',
    asking(withTopics({ Total: [1, 2] })),
    'malformed',
    'tables[0].dimensions.topic.Total',
  ],
  [
    'a dimension called like a field',
    asking({ ...good(), dimensions: { count: { T: ['a'] } } }),
    'malformed',
    'tables[0].dimensions.count',
  ],
  ['a hierarchy as text', asking(withTopics('a, b')), 'malformed', 'tables[0].dimensions.topic'],
  [
    'a thousand levels',
    asking(
      withTopics(
        Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`c${at}`, [`c${at + 1}`, `d${at}`]])),
      ),
    ),
    'too_large',
    'tables[0].dimensions.topic',
  ],
  [
    'one code for different things in two tables',
    { tables: [good(), { ...withTopics({ Total: ['a', 'b'] }), name: 'other', cells: [] }] },
    'empty_table',
    'tables[1].cells',
  ],
  [
    'one code for different things in two good tables',
    {
      tables: [
        good(),
        { name: 'other', dimensions: { topic: { Total: ['a', 'b'] } }, cells: [{ topic: 'a', count: 12 }] },
      ],
    },
    'hierarchy_mismatch',
    'tables[1].dimensions.topic',
  ],
];

const TABLES: readonly Case[] = [
  ['nothing', null, 'malformed', 'input'],
  ['text', 'tables', 'malformed', 'input'],
  ['a list', [], 'malformed', 'input'],
  ['an empty object', {}, 'malformed', 'tables'],
  ['no tables', { tables: [] }, 'empty_table', 'tables'],
  ['tables that are none', { tables: {} }, 'malformed', 'tables'],
  ['a table without cells', asking({ ...good(), cells: [] }), 'empty_table', 'tables[0].cells'],
  [
    'a table without dimensions',
    asking({ ...good(), dimensions: {} }),
    'empty_table',
    'tables[0].dimensions',
  ],
  ['a table without a name', asking({ ...good(), name: '' }), 'malformed', 'tables[0].name'],
  ['two tables of one name', { tables: [good(), good()] }, 'duplicate_name', 'tables[1].name'],
  ['an unknown field', asking(good(), { tabels: [] }), 'unknown_field', 'tabels'],
  ['an unknown field of a table', asking({ ...good(), unit: 'h' }), 'unknown_field', 'tables[0].unit'],
  ['an unknown measure', asking({ ...good(), measure: 'mean' }), 'malformed', 'tables[0].measure'],
  ['more cells than can be', asking({ ...good(), dimensions: many(5) }), 'too_large', 'tables[0]'],
  [
    'tables of more cells together than can be',
    {
      tables: [0, 1, 2].map((at) => ({
        name: `t${at}`,
        dimensions: many(4),
        cells: [{ d0: 'c0', d1: 'c0', d2: 'c0', d3: 'c0', count: 1 }],
      })),
    },
    'too_large',
    'tables[2]',
  ],
];

describe('protect refuses with the place', () => {
  it.each([...HIERARCHIES, ...TABLES])('%s', async (_, request, code, place) => {
    const refused = protectTables(request as Request);
    await expect(refused).rejects.toThrow(DisclosureError);
    await expect(refused).rejects.toMatchObject({ code, place, message: expect.stringContaining(place) });
  });
});
