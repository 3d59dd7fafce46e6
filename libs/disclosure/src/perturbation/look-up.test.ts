import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { DisclosureError } from '../tables/disclosure-error.ts';
import { perturb } from './look-up.ts';
import { perturbationTable } from './ptable.ts';

const table = perturbationTable({ D: 5, V: 3, js: 2 });

describe('looking up the noise', () => {
  it.each([
    [1, '0', 0],
    [1, '0.3625', 0],
    [1, '0.3626', 1],
    [1, '0.725', 1],
    [1, '0.7251', 2],
    [1, '0.9125', 2],
    [1, '0.9126', 3],
    [2, '0.0515', 0],
    [2, '0.0516', 1],
    [2, '0.2954', 2],
    [2, '0.7047', 3],
    [2, '0.9485', 4],
    [2, '0.99999999', 4],
  ])(
    'makes of %i under the key %s the count %i, by the printed intervals of D 2, V 0.9',
    (count, key, perturbed) => {
      const published = perturbationTable({ D: 2, V: 0.9 });
      expect(perturb(count, key, published)).toBe(perturbed);
      expect(perturb(count, Number(key), published)).toBe(perturbed);
    },
  );

  it('takes the upper bound itself into the interval, and the next larger key into the next', () => {
    for (const rows of table.counts.slice(1)) {
      rows.slice(0, -1).forEach(({ i, upper, v }, k) => {
        expect(perturb(i, upper, table)).toBe(i + v);
        expect(perturb(i, upper * (1 + Number.EPSILON), table)).toBe(i + rows[k + 1]!.v);
      });
    }
  });

  it('gives each noise to the share of keys that its probability says', () => {
    const keys = Array.from({ length: 20_000 }, (_, k) => (k + 0.5) / 20_000);
    table.counts.forEach((rows, i) => {
      const perturbed = keys.map((key) => perturb(i, key, table));
      for (const { p, j } of rows) {
        const share = perturbed.filter((count) => count === j).length / keys.length;
        expect(Math.abs(share - p)).toBeLessThan(1e-4);
      }
    });
  });

  it('uses the last count for all larger ones', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 1e9 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (count, key) => {
          expect(perturb(count, key, table) - count).toBe(perturb(8, key, table) - 8);
        },
      ),
    );
  });

  it('keeps zero, never goes below it, never shows 1 … js, never moves by more than D', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (count, key) => {
          const perturbed = perturb(count, key, table);
          expect(perturbed === 0 || perturbed > 2).toBe(true);
          expect(Math.abs(perturbed - count)).toBeLessThanOrEqual(5);
          if (count === 0) expect(perturbed).toBe(0);
        },
      ),
    );
  });

  it('never chooses a target of probability 0', () => {
    const least = perturbationTable({ D: 5, V: 2, js: 2 });
    expect(perturb(1, '0.9999999999999999999999', least)).toBe(3);
    const small = perturbationTable({ D: 50, V: 0.01 });
    expect(small.counts[50]![0]).toMatchObject({ v: -50, lower: 0, upper: 0 });
    expect(perturb(100, 0, small)).toBeGreaterThan(95);
    const still = perturbationTable({ D: 1, V: 1, mono: false, optim: 4 });
    for (const key of [0, 0.5, 0.99]) expect(perturb(1, key, still)).not.toBe(1);
  });

  it.each([
    [-1, 0.5, 'count'],
    [1.5, 0.5, 'count'],
    [Number.NaN, 0.5, 'count'],
    [3, 1, 'cellKey'],
    [3, -0.1, 'cellKey'],
    [3, Number.NaN, 'cellKey'],
    [3, 'a half', 'cellKey'],
  ])('refuses the count %p with the key %p and names %s', (count, key, place) => {
    expect(() => perturb(count, key, table)).toThrow(
      expect.objectContaining({ code: 'out_of_range', place }),
    );
    expect(() => perturb(count, key, table)).toThrow(DisclosureError);
  });
});
