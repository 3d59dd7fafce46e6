import { describe, expect, it } from '@jest/globals';

import { DisclosureError } from '../tables/disclosure-error.ts';
import { readParameters, type PerturbationParameters } from './parameters.ts';

/** As they may come from a command line or from JSON. */
function read(given: object) {
  return readParameters(given as PerturbationParameters);
}

describe('parameters of a perturbation table', () => {
  it("have ptable's defaults", () => {
    expect(read({ D: 2, V: 1 })).toEqual({
      D: 2,
      V: 1,
      js: 0,
      ncat: 2,
      exactVariance: false,
      pstay: [0, 0],
      mono: [true, true],
    });
  });

  it('have D + js + 1 counts of their own where js forbids some', () => {
    expect(read({ D: 5, V: 3, js: 2, pstay: 0.5, mono: false, optim: 4 })).toMatchObject({
      ncat: 8,
      exactVariance: true,
      pstay: new Array(8).fill(0.5),
      mono: new Array(8).fill(false),
    });
  });

  it('take one value for each count', () => {
    const lists = read({ D: 3, V: 1, pstay: [0.5, null, 0.7], mono: [true, false, true] });
    expect(lists).toMatchObject({ pstay: [0.5, 0, 0.7], mono: [true, false, true] });
  });

  it.each([
    [{ D: 0, V: 1 }, 'D'],
    [{ D: -2, V: 3, js: 2 }, 'D'],
    [{ D: 2.01, V: 3 }, 'D'],
    [{ D: 51, V: 3 }, 'D'],
    [{ D: '5', V: 3 }, 'D'],
    [{ V: 3 }, 'D'],
    [{ D: 2 }, 'V'],
    [{ D: 2, V: 0 }, 'V'],
    [{ D: 2, V: -1 }, 'V'],
    [{ D: 2, V: 0.0009 }, 'V'],
    [{ D: 2, V: Number.NaN }, 'V'],
    [{ D: 2, V: Infinity }, 'V'],
    [{ D: 2, V: '1' }, 'V'],
    [{ D: 2, V: 3, js: -2 }, 'js'],
    [{ D: 2, V: 3, js: 1.5 }, 'js'],
    [{ D: 2, V: 3, js: 2 }, 'js'],
    [{ D: 2, V: 3, js: null }, 'js'],
    [{ D: 3, V: 1, pstay: 2 }, 'pstay'],
    [{ D: 3, V: 1, pstay: 0 }, 'pstay'],
    [{ D: 3, V: 1, pstay: 1 }, 'pstay'],
    [{ D: 3, V: 1, pstay: Number.NaN }, 'pstay'],
    [{ D: 3, V: 1, pstay: '0.5' }, 'pstay'],
    [{ D: 3, V: 1, pstay: [0.5, 0.5, 0.5, 0.5, 0.5] }, 'pstay'],
    [{ D: 3, V: 1, pstay: [0.5, 1.5, 0.5] }, 'pstay[1]'],
    [{ D: 3, V: 1, mono: [true, true] }, 'mono'],
    [{ D: 3, V: 1, mono: [true, true, 1] }, 'mono[2]'],
    [{ D: 3, V: 1, mono: 'yes' }, 'mono'],
    [{ D: 3, V: 1, optim: 2 }, 'optim'],
  ])('refuse %j and name %s', (given, place) => {
    expect(() => read(given)).toThrow(DisclosureError);
    expect(() => read(given)).toThrow(expect.objectContaining({ code: 'out_of_range', place }));
  });
});
