import { describe, expect, it } from '@jest/globals';

import { protectTables } from './protect-tables.ts';
import { DisclosureError } from './tables/disclosure-error.ts';
import { withOptions } from './testing/rough-requests.ts';
import type { Request } from './tables/read-request.ts';
import type { Case } from './testing/rough-requests.ts';

const OPTIONS: readonly Case[] = [
  ['a minimum of 0', withOptions({ minimumCell: 0 }), 'out_of_range', 'options.minimumCell'],
  ['a broken minimum', withOptions({ minimumCell: 4.5 }), 'out_of_range', 'options.minimumCell'],
  ['a minimum as text', withOptions({ minimumCell: '5' }), 'malformed', 'options.minimumCell'],
  ['a negative width', withOptions({ minimumWidth: -1 }), 'out_of_range', 'options.minimumWidth'],
  ['an unknown word for zeros', withOptions({ zeros: 'shown' }), 'malformed', 'options.zeros'],
  ['an unknown option', withOptions({ minimum: 5 }), 'unknown_field', 'options.minimum'],
  ['an unknown order', withOptions({ order: ['name'] }), 'malformed', 'options.order[0]'],
  [
    'a strict dimension that is none',
    withOptions({ strict: { colour: { red: 9 } } }),
    'unknown_dimension',
    'options.strict.colour',
  ],
  [
    'a strict minimum of 0',
    withOptions({ strict: { topic: { a: 0 } } }),
    'out_of_range',
    'options.strict.topic.a',
  ],
  [
    'a group of an unknown dimension',
    withOptions({ groupDisclosure: ['colour'] }),
    'unknown_dimension',
    'options.groupDisclosure',
  ],
  [
    'a share above 1',
    withOptions({ dominance: { largest: 1, share: 75 } }),
    'out_of_range',
    'options.dominance.share',
  ],
  [
    'a share without a number',
    withOptions({ dominance: { share: 0.75 } }),
    'malformed',
    'options.dominance.largest',
  ],
  [
    'a cell to publish that is none',
    withOptions({ publish: [{ topic: 'd', area: 'n' }] }),
    'unknown_category',
    'options.publish[0]',
  ],
  [
    'a cell to hide that is half named',
    withOptions({ hide: [{ topic: 'a' }] }),
    'unknown_category',
    'options.hide[0]',
  ],
  [
    'a preferred cell of an unknown table',
    withOptions({ prefer: [{ table: 'x', topic: 'a', area: 'n' }] }),
    'unknown_category',
    'options.prefer[0]',
  ],
  ['trials without end', withOptions({ trials: 1e9 }), 'out_of_range', 'options.trials'],
];

describe('protect refuses with the place', () => {
  it.each(OPTIONS)('%s', async (_, request, code, place) => {
    const refused = protectTables(request as Request);
    await expect(refused).rejects.toThrow(DisclosureError);
    await expect(refused).rejects.toMatchObject({ code, place, message: expect.stringContaining(place) });
  });
});
