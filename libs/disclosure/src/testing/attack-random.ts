import { expect } from '@jest/globals';
import fc from 'fast-check';

import { protectTables } from '../protect-tables.ts';
import { faultsOf, faultsOfIntervals } from './faults.ts';
import type { RandomRequest } from './random-requests.ts';

const SEED = 20_240_917;

/**
 * Protects random tables and attacks each of them in other ways than the product's.
 * @returns the share of them for which all possible whole numbers could be tried out
 */
export async function attackRandom(requests: fc.Arbitrary<RandomRequest>, numRuns: number): Promise<number> {
  let triedOut = 0;
  const property = fc.asyncProperty(requests, async (request) => {
    const answer = await protectTables(request);
    expect(faultsOf(request, answer)).toEqual([]);
    const faults = faultsOfIntervals(request, answer);
    expect(faults ?? []).toEqual([]);
    if (faults) triedOut += 1;
  });
  await fc.assert(property, { numRuns, seed: SEED });
  return triedOut / numRuns;
}

/** A number of finest categories, small ones more often: they take less time, and find as much. */
export function upTo(max: number): fc.Arbitrary<number> {
  const sizes = Array.from({ length: max - 1 }, (_, at) => at + 2);
  return fc.oneof(...sizes.map((size) => ({ arbitrary: fc.constant(size), weight: max + 1 - size })));
}
