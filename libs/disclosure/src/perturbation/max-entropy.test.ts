import { describe, expect, it } from '@jest/globals';

import { maximiseEntropy } from './max-entropy.ts';
import { solvePositiveDefinite } from './positive-definite.ts';

function expectClose(p: readonly number[] | undefined, expected: readonly number[], digits = 12) {
  expect(p).toEqual(expected.map((share) => expect.closeTo(share, digits)));
}

describe('the distribution of highest entropy', () => {
  it('is uniform without conditions', () => {
    expectClose(maximiseEntropy({ size: 4, equal: [], atMost: [] }), [0.25, 0.25, 0.25, 0.25], 15);
  });

  it('is geometric under a mean (Jaynes 1957: the loaded die)', () => {
    const faces = [1, 2, 3, 4, 5, 6];
    const p = maximiseEntropy({ size: 6, equal: [{ coefficients: faces, bound: 4.5 }], atMost: [] })!;
    // Jaynes, Brandeis lectures 1962, to his five decimals.
    expectClose(p, [0.05435, 0.07877, 0.11416, 0.16545, 0.23977, 0.34749], 5);
    for (let k = 2; k < 6; k++) expect(p[k]! / p[k - 1]!).toBeCloseTo(p[1]! / p[0]!, 12);
  });

  it('leaves an inequality that does not bind without trace', () => {
    const p = maximiseEntropy({ size: 3, equal: [], atMost: [{ coefficients: [1, 0, 0], bound: 0.34 }] });
    expectClose(p, [1 / 3, 1 / 3, 1 / 3], 15);
  });

  it('meets one that does, and spreads the rest', () => {
    const p = maximiseEntropy({ size: 3, equal: [], atMost: [{ coefficients: [5, 0, 0], bound: 1 }] });
    expectClose(p, [0.2, 0.4, 0.4]);
  });

  it('stands conditions that say the same twice', () => {
    const twice = [
      { coefficients: [1, -1, 0], bound: 0.1 },
      { coefficients: [2, -2, 0], bound: 0.2 },
    ];
    const p = maximiseEntropy({ size: 3, equal: twice, atMost: [] })!;
    expect(p[0]! - p[1]!).toBeCloseTo(0.1, 12);
    const bounded = { coefficients: [1, 0, 0], bound: 0.2 };
    expectClose(
      maximiseEntropy({ size: 3, equal: [], atMost: [bounded, bounded, bounded] }),
      [0.2, 0.4, 0.4],
    );
  });

  it('finds the edge where only some outcomes are possible', () => {
    const p = maximiseEntropy({ size: 3, equal: [{ coefficients: [1, 0, 1], bound: 1 }], atMost: [] });
    expectClose(p, [0.5, 0, 0.5]);
  });

  it('keeps very small probabilities apart from none', () => {
    const noises = [-1, 2, 3];
    const squares = [1, 4, 9];
    const p = maximiseEntropy({
      size: 3,
      equal: [{ coefficients: noises, bound: 0 }],
      atMost: [{ coefficients: squares, bound: 2 + 1e-9 }],
    });
    expectClose(p, [2 / 3 + 2.5e-10 / 3, 1 / 3 - 1e-9 / 3, 2.5e-10], 11);
  });

  it.each([
    ['equations', { size: 2, equal: [{ coefficients: [1, 0], bound: 1.001 }], atMost: [] }],
    ['inequalities', { size: 2, equal: [], atMost: [{ coefficients: [1, 1], bound: 0.999 }] }],
    [
      'both',
      {
        size: 3,
        equal: [{ coefficients: [-1, 2, 3], bound: 0 }],
        atMost: [{ coefficients: [1, 4, 9], bound: 2 - 1e-6 }],
      },
    ],
  ])('says that there is none where %s cannot be met', (_, problem) => {
    expect(maximiseEntropy(problem)).toBeUndefined();
  });
});

describe('linear equations with a positive definite matrix', () => {
  it('are solved whatever the scale of rows', () => {
    const matrix = [
      [4, 2e6, 0],
      [2e6, 5e12, 1e-3],
      [0, 1e-3, 1e-15],
    ].map((row) => Float64Array.from(row));
    const x = [1, -2e-6, 3e9];
    const right = Float64Array.from(matrix, (row) => row.reduce((sum, value, k) => sum + value * x[k]!, 0));
    solvePositiveDefinite(matrix, right).forEach((value, k) => expect(value / x[k]!).toBeCloseTo(1, 9));
  });

  it('leave a direction without curvature alone', () => {
    const matrix = [
      [2, 0],
      [0, 0],
    ].map((row) => Float64Array.from(row));
    expectClose(Array.from(solvePositiveDefinite(matrix, Float64Array.of(4, 1))), [2, 0]);
  });
});
