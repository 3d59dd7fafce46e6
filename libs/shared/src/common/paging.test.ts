import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { PAGE_DEFAULT, PAGE_LIMIT, pageQuery, pageWish } from './paging.js';
import { fieldProblems } from './problem.js';

const address = z.strictObject(pageQuery);
const body = z.strictObject(pageWish);

function problemsOf(schema: z.ZodType, limit: unknown): string[] {
  const result = schema.safeParse({ limit });
  return result.success ? [] : fieldProblems(result.error.issues).map(({ path, code }) => `${path} ${code}`);
}

describe('the length of a page', () => {
  test('is the usual one where nobody says', () => {
    expect(address.parse({})).toEqual({ limit: PAGE_DEFAULT });
    expect(body.parse({})).toEqual({ limit: PAGE_DEFAULT });
  });

  test('is digits in an address and a number in a body', () => {
    expect(address.parse({ limit: '7' })).toEqual({ limit: 7 });
    expect(body.parse({ limit: 7 })).toEqual({ limit: 7 });
  });

  test.each<[unknown, string]>([
    ['0', 'too_small'],
    ['-1', 'too_small'],
    [String(PAGE_LIMIT + 1), 'too_large'],
    ['', 'wrong_type'],
    [' 5', 'wrong_type'],
    ['5.0', 'wrong_type'],
    ['1e2', 'wrong_type'],
    ['0x5', 'wrong_type'],
    [['5', '6'], 'wrong_type'],
    [['5'], 'wrong_type'],
    [true, 'wrong_type'],
    [null, 'wrong_type'],
  ])('in an address is not %j', (limit, code) =>
    expect(problemsOf(address, limit)).toEqual([`limit ${code}`]),
  );

  test.each<[unknown, string]>([
    [0, 'too_small'],
    [PAGE_LIMIT + 1, 'too_large'],
    [1.5, 'wrong_type'],
    [true, 'wrong_type'],
    [[5], 'wrong_type'],
    ['5', 'wrong_type'],
    [null, 'wrong_type'],
    [{}, 'wrong_type'],
  ])('in a body is not %j', (limit, code) => expect(problemsOf(body, limit)).toEqual([`limit ${code}`]));
});
