import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { DisclosureError } from '../tables/disclosure-error.ts';
import { perturbationTable, type PerturbationTable } from './ptable.ts';
import { breach, conditionsOf } from './testing/definition.ts';
import { CHECKS, D2_V09, D2_V1, D5_V3_JS2, EXAMPLE_PROBABILITIES } from './testing/published.ts';

/** The published figures come from a solver that stops near 1e-7. */
const PRINTED = 1e-7;

function expectProbabilities(
  table: PerturbationTable,
  published: readonly (readonly [number, number, number])[],
) {
  expect(table.rows.map(({ i, j }) => [i, j])).toEqual(published.map(([i, j]) => [i, j]));
  const largest = Math.max(...published.map(([, , p], k) => Math.abs(p - table.rows[k]!.p)));
  expect(largest).toBeLessThan(PRINTED);
}

describe('published tables', () => {
  it('has D 2, V 1, where the count of 1 cannot reach the variance', () => {
    const table = perturbationTable({ D: 2, V: 1 });
    expectProbabilities(table, D2_V1);
    expect(table.checks.map(({ varianceReached }) => varianceReached)).toEqual([true, false, true]);
  });

  it('has D 2, V 0.9 with its intervals', () => {
    const { rows } = perturbationTable({ D: 2, V: 0.9 });
    expect(rows.map(({ i, j, v }) => [i, j, v])).toEqual(D2_V09.map(([i, j, , v]) => [i, j, v]));
    rows.forEach(({ p, lower, upper }, k) => {
      const [, , publishedP, , publishedLower, publishedUpper] = D2_V09[k]!;
      expect(Math.abs(p - publishedP)).toBeLessThan(PRINTED);
      expect(Math.abs(lower - publishedLower)).toBeLessThan(PRINTED);
      expect(Math.abs(upper - publishedUpper)).toBeLessThan(PRINTED);
    });
  });

  it('has D 5, V 3, js 2, and the last row is the one that the vignette calls symmetric', () => {
    const table = perturbationTable({ D: 5, V: 3, js: 2 });
    expectProbabilities(table, D5_V3_JS2);
    expect(table.ncat).toBe(8);
    const last = table.counts[8]!;
    last.forEach(({ p }, k) => expect(p).toBeCloseTo(last.at(-1 - k)!.p, 12));
  });

  it('has the example with js 1 and mono off for the count of 3', () => {
    const { rows } = perturbationTable({ D: 2, V: 1.05, js: 1, mono: [true, true, false, true] });
    expect(rows).toHaveLength(EXAMPLE_PROBABILITIES.length);
    rows.forEach(({ p }, k) => expect(Math.abs(p - EXAMPLE_PROBABILITIES[k]!)).toBeLessThan(PRINTED));
  });

  it.each([
    ['D 2, V 1', { D: 2, V: 1 }],
    ['D 2, V 0.9', { D: 2, V: 0.9 }],
    ['D 4, V 1, pstay 0.5', { D: 4, V: 1, pstay: 0.5 }],
    ['D 4, V 1, pstay 0.5 0.5 0.7 0.8', { D: 4, V: 1, pstay: [0.5, 0.5, 0.7, 0.8] }],
    ['D 4, V 1.5, pstay 0.8 0.9 0.9 0.9', { D: 4, V: 1.5, pstay: [0.8, 0.9, 0.9, 0.9] }],
  ] as const)('has the checks of %s', (name, parameters) => {
    const { checks } = perturbationTable(parameters);
    expect(checks.map(({ i, variance, stay }) => [i, fiveDecimals(variance), fiveDecimals(stay)])).toEqual(
      CHECKS[name],
    );
  });

  it('says which counts gave way on pstay, and by how much', () => {
    const { checks } = perturbationTable({ D: 4, V: 1.5, pstay: [0.8, 0.9, 0.9, null] });
    expect(checks.map(({ stayBound }) => fiveDecimals(stayBound))).toEqual([0, 0, 0.6, 0.7, 0]);
    expect(checks.map(({ varianceReached }) => varianceReached)).toEqual([true, false, true, true, true]);
  });
});

function fiveDecimals(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

describe('any table', () => {
  it('lowers pstay by 0.05 at a time', () => {
    // 0.8 leaves 0.2 for eight noises with a mean square of 7.5: just 1.5.
    const { checks } = perturbationTable({ D: 4, V: 1.5, pstay: [null, null, null, 0.85] });
    expect(checks[4]!.stay).toBeCloseTo(0.8, 12);
  });

  const parameters = fc
    .record({
      D: fc.integer({ min: 1, max: 12 }),
      share: fc.double({ min: 0.005, max: 0.6, noNaN: true }),
      low: fc.double({ min: 0, max: 0.999, noNaN: true }),
      stay: fc.option(fc.double({ min: 0.01, max: 0.99, noNaN: true })),
      mono: fc.boolean(),
    })
    .map(({ D, share, low, stay, mono }) => ({
      D,
      V: Math.max(0.001, share * D * D),
      js: Math.floor(low * Math.min(D, 5)),
      pstay: stay,
      mono,
    }));

  it('meets every condition to 1e-9, or says that js needs a larger V', () => {
    fc.assert(
      fc.property(parameters, (given) => {
        const { D, V, js, pstay, mono } = given;
        if (V < Math.floor((js + 1) ** 2 / 4)) {
          expect(() => perturbationTable({ ...given, pstay: pstay ?? undefined })).toThrow(DisclosureError);
          return;
        }
        const table = perturbationTable({ D, V, js, mono, pstay: pstay ?? undefined });
        expect(table.ncat).toBe(js === 0 ? D : D + js + 1);
        for (const { i, stayBound, varianceReached, variance } of table.checks.slice(1)) {
          const rows = table.counts[i]!;
          const conditions = conditionsOf(i, { D, V, js, stay: stayBound, mono });
          expect(rows.map(({ v }) => v)).toEqual(conditions.noises);
          expect(
            breach(
              rows.map(({ p }) => p),
              conditions,
            ),
          ).toBeLessThan(1e-9);
          expect(varianceReached).toBe(Math.abs(variance - V) < 0.0005);
          expect(stayBound).toBeLessThanOrEqual(pstay ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has intervals without gaps from 0 to exactly 1, as wide as their probabilities', () => {
    fc.assert(
      fc.property(parameters, (given) => {
        fc.pre(given.V >= Math.floor((given.js + 1) ** 2 / 4));
        const table = perturbationTable({ ...given, pstay: undefined });
        for (const rows of table.counts) {
          expect(rows[0]!.lower).toBe(0);
          expect(rows.at(-1)!.upper).toBe(1);
          rows.forEach(({ p, lower, upper }, k) => {
            expect(lower).toBe(k === 0 ? 0 : rows[k - 1]!.upper);
            expect(upper).toBe(Math.round(upper * 1e12) / 1e12);
            expect(Math.abs(upper - lower - p)).toBeLessThan(1.1e-12);
          });
        }
        expect(table.counts.flat()).toEqual(table.rows);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps zero', () => {
    expect(perturbationTable({ D: 3, V: 2 }).counts[0]).toEqual([
      { i: 0, j: 0, p: 1, v: 0, lower: 0, upper: 1 },
    ]);
  });

  it('is the same each time', () => {
    const given = { D: 7, V: 4, js: 2, pstay: 0.3 };
    expect(perturbationTable(given)).toEqual(perturbationTable(given));
  });

  it('works up to D 50', () => {
    const { checks } = perturbationTable({ D: 50, V: 100, js: 4, pstay: 0.1 });
    for (const { mean, sum, variance } of checks.slice(1)) {
      expect(Math.abs(mean)).toBeLessThan(1e-11);
      expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
      expect(variance).toBeLessThan(100 + 1e-9);
    }
  });
});

describe('the edge of what is possible', () => {
  it('gives the only distribution where V is the least that js allows', () => {
    const { counts } = perturbationTable({ D: 5, V: 2, js: 2 });
    expect(counts[1]!.map(({ j, p }) => [j, p])).toEqual(
      [
        [0, 2 / 3],
        [3, 1 / 3],
        [4, 0],
        [5, 0],
        [6, 0],
      ].map(close),
    );
    expect(counts[2]!.map(({ j, p }) => [j, p])).toEqual(
      [
        [0, 1 / 3],
        [3, 2 / 3],
        [4, 0],
        [5, 0],
        [6, 0],
        [7, 0],
      ].map(close),
    );
    expect(counts[1]!.map(({ upper }) => upper)).toEqual([expect.closeTo(2 / 3, 12), 1, 1, 1, 1]);
  });

  it('refuses a V below that, and says what would do', () => {
    // The case that ptable's own tests expect to fail.
    expect(() => perturbationTable({ D: 5, V: 3, js: 3 })).toThrow(
      'V: with js 3 a count of 2 must become 0 or at least 4, which needs a variance of 4; give a V of at least 4, or lower js',
    );
    expect(() => perturbationTable({ D: 5, V: 1.5, js: 3 })).toThrow('give a V of at least 4');
    expect(() => perturbationTable({ D: 5, V: 4, js: 3 })).not.toThrow();
  });

  it('reaches an exact variance with optim 4 where monotony stands in the way of optim 1', () => {
    const loose = perturbationTable({ D: 3, V: 2, mono: false, optim: 4 });
    for (const { variance } of loose.checks.slice(1)) expect(variance).toBeCloseTo(2, 12);
    const [, one] = perturbationTable({ D: 1, V: 1, mono: false, optim: 4 }).counts;
    one!.forEach(({ p }, k) => expect(p).toBeCloseTo([0.5, 0, 0.5][k]!, 12));
  });

  it('refuses an exact variance that nothing has', () => {
    expect(() => perturbationTable({ D: 2, V: 1.3, optim: 4 })).toThrow(
      'for a count of 1 no noise has a variance of exactly 1.3',
    );
    expect(() => perturbationTable({ D: 2, V: 4.01, mono: false, optim: 4 })).toThrow(DisclosureError);
  });

  it('lowers pstay for an exact variance too', () => {
    const { checks } = perturbationTable({ D: 2, V: 2, mono: false, optim: 4, pstay: 0.9 });
    expect(checks[1]!.variance).toBeCloseTo(2, 12);
    expect(checks[1]!.stayBound).toBeLessThan(0.9);
  });

  it('takes a V larger than any noise as no limit', () => {
    const { counts, checks } = perturbationTable({ D: 2, V: 1e9, mono: false });
    expect(counts[2]!.map(({ p }) => p)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2].map((p) => expect.closeTo(p, 14)));
    expect(checks[2]!.varianceReached).toBe(false);
  });
});

function close([j, p]: number[]): [number, unknown] {
  return [j!, expect.closeTo(p!, 12)];
}
