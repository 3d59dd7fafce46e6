import { describe, expect, it } from '@jest/globals';

import { auditTables } from './audit-tables.ts';
import { protectTables } from './protect-tables.ts';
import { DisclosureError } from './tables/disclosure-error.ts';
import { COUNT_MAX } from './tables/input.ts';
import { asking, good, many, sums, withTopics } from './testing/rough-requests.ts';
import { topics } from './testing/simple-tables.ts';
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

/** Each cell is a number that may be; the total is none. */
const MARGINS: readonly Case[] = [
  [
    'a total of more contacts than can be',
    asking({ ...topics({ a: COUNT_MAX, b: 1 }) }),
    'out_of_range',
    'tables[0]',
  ],
  ['a sum of more than can be', sums({ sum: 1e12 }), 'out_of_range', 'tables[0]'],
];

describe('protect refuses with the place', () => {
  it.each([...HIERARCHIES, ...TABLES, ...MARGINS])('%s', async (_, request, code, place) => {
    const refused = protectTables(request as Request);
    await expect(refused).rejects.toThrow(DisclosureError);
    await expect(refused).rejects.toMatchObject({ code, place, message: expect.stringContaining(place) });
  });
});

it('protect releases margins as large as audit reads them', async () => {
  const { tables, audit } = await protectTables({ tables: [topics({ a: COUNT_MAX - 9, b: 9 })] });
  expect(tables[0]!.cells).toContainEqual({ topic: 'Total', count: COUNT_MAX, status: 'published' });
  expect((await auditTables({ tables })).audit).toEqual(audit);
});
