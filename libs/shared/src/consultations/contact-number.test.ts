import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readContactNumber, writeContactNumber } from './contact-number.js';

test.each([
  'LIP-2026-006041',
  'lip-2026-006041',
  ' Lip-2026-6041 ',
  'lip 2026 006041',
  'LIP 2026-006041',
  'LIP–2026–006041',
  'LIP - 2026 - 006041',
  'LIP2026006041',
  'lip2026006041',
])('%j is the number of one contact', (typed) => expect(readContactNumber(typed)).toBe('LIP-2026-006041'));

test.each([
  '',
  'LIP',
  'LIP-2026',
  'LIP-2026-',
  'LIP-2026-000000',
  'LIP-1026-006041',
  'L-2026-006041',
  'LIPNIK-2026-006041',
  'LIP-2026-006041 volal',
  'volal LIP-2026-006041',
  'LIP-2026-1234567890',
  'LIP-2026-006041 15m',
  'LIP/2026/6041',
  't exekuce 15m',
  '2026 6041',
  '108/2006',
  'lip 2026 6041',
  'dluh 2024 3',
  'tel 2012345678',
])('%j is none', (typed) => expect(readContactNumber(typed)).toBeNull());

test('is read as it was written, however it is spaced and however its letters are', () => {
  const prefix = fc.string({
    unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
    minLength: 2,
    maxLength: 5,
  });
  const numbers = fc.tuple(
    prefix,
    fc.integer({ min: 2000, max: 2099 }),
    fc.integer({ min: 1, max: 9_999_999 }),
  );
  const between = fc.constantFrom('-', ' ', '', ' – ');
  const hyphen = fc.constantFrom('-', ' – ');
  fc.assert(
    fc.property(numbers, between, hyphen, ([letters, year, number], first, second) => {
      const written = writeContactNumber(letters, year, number);
      expect(readContactNumber(written)).toBe(written);
      expect(readContactNumber(` ${letters.toLowerCase()}${first}${year}${second}${number}`)).toBe(written);
    }),
  );
});
