import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { DisclosureError } from '../tables/disclosure-error.ts';
import { cellKeyOf } from './cell-keys.ts';

describe('cell keys', () => {
  it.each([
    [[], '0'],
    [[0.5], '0.5'],
    [[0.4193, 0.7], '0.1193'],
    [['0.6705526', '0.0357946', '0.1339016', '0.9849310'], '0.8251798'],
    [[0.1, 0.2], '0.3'],
    [[0.5, '0.50'], '0'],
    [['0.99999999999999999999', '0.00000000000000000002'], '0.00000000000000000001'],
    [[1e-7, '1e-7', '10E-8', '.0000001'], '0.0000004'],
    [[5e-324, '0.5'], `0.5${'0'.repeat(322)}5`],
    [['0', 0, '0.0', '0e5'], '0'],
  ])('add %j up to %s', (keys, expected) => {
    expect(cellKeyOf(keys)).toBe(expected);
  });

  it('do not drift: a thousand times 0.1 is a whole number', () => {
    const tenths = new Array<number>(1000).fill(0.1);
    expect(tenths.reduce((a, b) => a + b) % 1).not.toBe(0);
    expect(cellKeyOf(tenths)).toBe('0');
    expect(cellKeyOf([...tenths, 0.1])).toBe('0.1');
  });

  it('equal the sum in whole units, in any order, as numbers or text', () => {
    const units = fc.array(fc.integer({ min: 0, max: 9_999_999 }), { maxLength: 60 });
    fc.assert(
      fc.property(units, (digits) => {
        const total = digits.reduce((a, b) => a + b, 0) % 10_000_000;
        const expected = Number(`0.${String(total).padStart(7, '0')}`);
        const text = digits.map((digit) => `0.${String(digit).padStart(7, '0')}`);
        expect(Number(cellKeyOf(text))).toBe(expected);
        expect(cellKeyOf(text.map(Number).reverse())).toBe(cellKeyOf(text));
      }),
    );
  });

  it('of parts add up to the cell key of the whole', () => {
    const keys = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
    fc.assert(
      fc.property(keys, keys, (left, right) => {
        expect(cellKeyOf([cellKeyOf(left), cellKeyOf(right)])).toBe(cellKeyOf([...left, ...right]));
      }),
    );
  });

  it.each([
    1,
    '1',
    '1.0',
    -0.1,
    '-0.1',
    Number.NaN,
    Infinity,
    '',
    '.',
    'e5',
    ' 0.5',
    '0,5',
    '0x1',
    '1e',
    '5e1',
    '1e-401',
    `${'0'.repeat(2000)}.5`,
  ])('refuse %p and name its place', (key) => {
    expect(() => cellKeyOf([0.5, key], 'records')).toThrow(DisclosureError);
    expect(() => cellKeyOf([0.5, key], 'records')).toThrow(
      expect.objectContaining({ code: 'out_of_range', place: 'records[1]' }),
    );
  });

  it('refuse what is no key at all', () => {
    const notKeys = [null, undefined, true, {}, [0.5]] as unknown as number[];
    for (const key of notKeys) expect(() => cellKeyOf([key])).toThrow(DisclosureError);
  });
});
