import { describe, expect, it } from '@jest/globals';

import { attackRandom, upTo } from './testing/attack-random.ts';
import { linkedTables } from './testing/random-requests.ts';

describe('protected random tables withstand an attack in fractions and by trying out', () => {
  it('that share dimensions', async () => {
    expect(await attackRandom(linkedTables([upTo(3), upTo(2), upTo(2)]), 350)).toBeGreaterThan(0.95);
  }, 300_000);
});
