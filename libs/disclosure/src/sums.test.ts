import { describe, expect, it } from '@jest/globals';

import { auditTables } from './audit-tables.ts';
import { protectTables } from './protect-tables.ts';
import { cellsWith, intervals } from './testing/answers.ts';
import { topics } from './testing/simple-tables.ts';
import type { OptionsInput, TableInput } from './tables/input.ts';

const sums = { measure: 'sum' } as const;

/** Minutes of a topic: all together, how many contacts, the longest. */
const minutes = (sum: number, count: number, ...largest: number[]) => ({ sum, count, largest });

async function primary(table: TableInput, options: OptionsInput): Promise<string[]> {
  const answer = await protectTables({ tables: [table], options: { minimumWidth: 0, ...options } });
  expect(answer.audit.passed).toBe(true);
  return cellsWith('primary', answer.tables[0]!).sort();
}

describe('sums', () => {
  it('need contributors as counts need contacts', async () => {
    const table = topics({ a: minutes(900, 4), b: minutes(900, 5), c: minutes(900, 9) }, sums);
    expect(await primary(table, {})).toEqual(['a']);
  });

  it('are hidden where the largest have more than their share, and not at just their share', async () => {
    const table = topics(
      {
        a: minutes(100, 6, 76, 10),
        b: minutes(100, 6, 75, 10),
        c: minutes(400, 9, 50, 50),
        d: minutes(400, 9, 50, 50),
      },
      sums,
    );
    expect(await primary(table, { dominance: { largest: 1, share: 0.75 } })).toEqual(['a']);
    expect(await primary(table, { dominance: { largest: 2, share: 0.8 } })).toEqual(['a', 'b']);
  });

  it('are looked at in margins too, by the largest of all parts together', async () => {
    const table = topics(
      {
        a: minutes(90, 5, 20, 20, 20, 20, 10),
        b: minutes(1000, 5, 960, 10, 10, 10, 10),
        c: minutes(90, 5, 20, 20, 20, 20, 10),
      },
      sums,
    );
    expect(await primary(table, { dominance: { largest: 1, share: 0.75 } })).toEqual(['Total', 'b']);
  });

  it('that are dominated look as large as they would have to be to be shown', async () => {
    const table = topics(
      { a: minutes(100, 6, 90), b: minutes(300, 20, 20), c: minutes(15, 20, 2), d: minutes(500, 20, 30) },
      sums,
    );
    const options = { minimumWidth: 0, dominance: { largest: 1, share: 0.75 } };
    const answer = await protectTables({ tables: [table], options });
    const [, high] = intervals(answer.audit.cells)['a'] as [number, number];
    // With the 15 beside it, 115 would be the most; 90 / 0.75 is 120.
    expect(high).toBeGreaterThanOrEqual(120);
  });

  it('of decimals agree between tables whatever the order in which they are added', async () => {
    const said: Record<string, { sum: number; count: number }> = Object.fromEntries(
      [0.1, 0.2, 0.3, 0.4, 0.7, 1.1].map((sum, at) => ['abcdef'[at], { sum, count: 9 }]),
    );
    const turned = Object.fromEntries(Object.entries(said).reverse()) as typeof said;
    const tables = [topics(said, sums), topics(turned, { ...sums, name: 'turned' })];
    const answer = await protectTables({ tables, options: { minimumWidth: 0 } });
    for (const table of answer.tables) {
      expect(table.cells).toContainEqual({ topic: 'Total', sum: 2.8, status: 'published' });
    }
  });

  it.each([1, 1e3, 1e6, 1e9])('of about %d and more are attacked without a fault', async (size) => {
    const said = Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [
        'abcdef'[at],
        { sum: Math.round(size * 100 * (1 + Math.abs(Math.sin(at + 1)))) / 100, count: at < 2 ? 3 : 9 },
      ]),
    );
    const options = { minimumWidth: 0 };
    const { tables, audit } = await protectTables({ tables: [topics(said, sums)], options });
    expect(audit.passed).toBe(true);
    const attacked = await auditTables({ tables, options });
    expect(attacked.audit).toEqual(audit);
    const together = said['a']!.sum + said['b']!.sum;
    const [low, high] = intervals(audit.cells)['a'] as [number, number];
    expect(low).toBeCloseTo(0, 4);
    expect(high / together).toBeCloseTo(1, 9);
  });

  it('are attacked as sums, counts as counts, where a release tells both', async () => {
    const both = { Total: { count: 20, sum: 500 }, a: { count: null, sum: 3 }, b: { count: 8, sum: 497 } };
    const options = { minimumWidth: 0 };
    const counts = await auditTables({ tables: [topics(both)], options });
    expect(intervals(counts.audit.cells)).toEqual({ a: [12, 12] });
    const asSums = await auditTables({ tables: [topics(both, sums)], options });
    expect(asSums.audit.cells).toEqual([]);
  });
});
