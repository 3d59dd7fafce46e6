import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { perturbationTable } from './ptable.ts';
import {
  breach,
  conditionsOf,
  dot,
  entropy,
  type Conditions,
  type Definition,
} from './testing/definition.ts';
import { entropyBound } from './testing/entropy-bound.ts';
import { rowActionSolution } from './testing/row-action-solver.ts';

/** Each count's distribution beside the conditions that held in the end. */
function distributions({
  D,
  V,
  js,
  stay,
  mono,
  exact = false,
}: Definition): { p: number[]; conditions: Conditions }[] {
  const table = perturbationTable({
    D,
    V,
    js,
    mono,
    optim: exact ? 4 : 1,
    pstay: stay > 0 ? stay : undefined,
  });
  return table.checks.slice(1).map(({ i, stayBound }) => ({
    p: table.counts[i]!.map((row) => row.p),
    conditions: conditionsOf(i, { D, V, js, stay: stayBound, mono, exact }),
  }));
}

const SAMPLES: readonly Definition[] = [
  { D: 5, V: 3, js: 2, stay: 0, mono: true },
  { D: 5, V: 3, js: 2, stay: 0.5, mono: true },
  { D: 4, V: 1, js: 0, stay: 0.5, mono: true },
  { D: 4, V: 1.5, js: 0, stay: 0.8, mono: true },
  { D: 3, V: 2, js: 1, stay: 0, mono: false },
  { D: 6, V: 8, js: 3, stay: 0.2, mono: true },
  { D: 3, V: 2, js: 0, stay: 0, mono: false, exact: true },
];

describe('no distribution has a higher entropy', () => {
  it('by the dual bound, over many parameters', () => {
    const definition = fc
      .record({
        D: fc.integer({ min: 1, max: 15 }),
        share: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        js: fc.integer({ min: 0, max: 3 }),
        stay: fc.oneof(fc.constant(0), fc.double({ min: 0.05, max: 0.95, noNaN: true })),
        mono: fc.boolean(),
      })
      .map((given) => ({
        ...given,
        js: Math.min(given.js, given.D - 1),
        V: given.share * given.D ** 2 + 0.01,
      }))
      .filter(({ V, js }) => V > 1.01 * Math.floor((js + 1) ** 2 / 4));
    fc.assert(
      fc.property(definition, (given) => {
        for (const { p, conditions } of distributions(given)) {
          expect(entropyBound(p, conditions) - entropy(p)).toBeLessThan(1e-10);
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each(SAMPLES)('by a general solver: %j', (given) => {
    for (const { p, conditions } of distributions(given)) {
      const other = rowActionSolution(conditions);
      expect(breach(other, conditions)).toBeLessThan(1e-7);
      expect(Math.abs(entropy(other) - entropy(p))).toBeLessThan(1e-6);
      other.forEach((share, j) => expect(Math.abs(share - p[j]!)).toBeLessThan(1e-6));
    }
  });

  it.each(SAMPLES)('by steps in random allowed directions: %j', (given) => {
    let tried = 0;
    for (const { p, conditions } of distributions(given)) {
      fc.assert(
        fc.property(
          fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: p.length, maxLength: p.length }),
          (raw) => {
            const direction = along(raw, conditions);
            for (const length of [1e-2, 1e-4, 1e-6]) {
              const other = p.map((share, j) => share + length * direction[j]!);
              if (breach(other, conditions) > 1e-13) continue;
              tried++;
              expect(entropy(other) - entropy(p)).toBeLessThan(1e-11);
            }
          },
        ),
        { numRuns: 100 },
      );
    }
    expect(tried).toBeGreaterThan(0);
  });
});

describe('the tests of the optimum', () => {
  it('tell a distribution that is a little worse', () => {
    const conditions = conditionsOf(3, { D: 3, V: 2, js: 0, stay: 0, mono: false });
    const best = perturbationTable({ D: 3, V: 2, mono: false }).counts[3]!.map(({ p }) => p);
    const worse = best.map((share, k) => share + 1e-3 * [0, 1, -4, 6, -4, 1, 0][k]!);
    expect(breach(worse, conditions)).toBeLessThan(1e-12);
    expect(entropyBound(best, conditions) - entropy(best)).toBeLessThan(1e-10);
    expect(entropyBound(worse, conditions) - entropy(worse)).toBeGreaterThan(1e-6);
    expect(entropyBound(worse, conditions)).toBeGreaterThan(entropy(best));
  });
});

/** The direction without its share across the equations (Gram and Schmidt). */
function along(raw: readonly number[], { equal }: Conditions): number[] {
  const basis: number[][] = [];
  for (const { a } of equal) {
    const rest = basis.reduce(
      (left, unit) => left.map((value, j) => value - dot(unit, left) * unit[j]!),
      [...a],
    );
    const length = Math.hypot(...rest);
    basis.push(rest.map((value) => value / length));
  }
  return [...basis, ...basis].reduce(
    (left, unit) => {
      const share = dot(unit, left);
      return left.map((value, j) => value - share * unit[j]!);
    },
    [...raw],
  );
}
