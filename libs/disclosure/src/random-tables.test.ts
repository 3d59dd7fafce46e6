import { describe, expect, it } from '@jest/globals';

import { attackRandom, upTo } from './testing/attack-random.ts';
import { singleTable } from './testing/random-requests.ts';

describe('protected random tables withstand an attack in fractions and by trying out', () => {
  it('of two dimensions', async () => {
    expect(await attackRandom(singleTable([upTo(4), upTo(3)]), 450)).toBeGreaterThan(0.95);
  }, 300_000);

  it('of three dimensions', async () => {
    expect(await attackRandom(singleTable([upTo(3), upTo(2), upTo(2)]), 250)).toBeGreaterThan(0.95);
  }, 300_000);
});
