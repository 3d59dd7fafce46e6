import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { auditTables } from './audit-tables.ts';
import { protectTables } from './protect-tables.ts';
import { nameOfCell, statuses } from './testing/answers.ts';
import { upTo } from './testing/attack-random.ts';
import { singleTable } from './testing/random-requests.ts';
import type { CellInput, TableInput } from './tables/input.ts';
import type { RandomRequest } from './testing/random-requests.ts';

const SEED = 57;
const SLOW = 300_000;

const requests = fc.oneof(singleTable([upTo(4), upTo(3)]), singleTable([upTo(3), upTo(2), upTo(2)]));

/** One contact more in the largest inner cell that was published; undefined where there is none. */
function withOneMore(
  [table]: readonly TableInput[],
  answered: TableInput,
  least: number,
): TableInput | undefined {
  const shown = new Map(answered.cells.map((cell) => [nameOfCell(cell), cell['count']]));
  const size = (cell: CellInput) => Number(shown.get(nameOfCell(cell)) ?? -1);
  const [largest] = [...(table?.cells ?? [])].sort((one, other) => size(other) - size(one));
  if (!table || !largest || size(largest) < least) return undefined;
  const more = { ...largest, count: size(largest) + 1 };
  return { ...table, cells: table.cells.map((cell) => (cell === largest ? more : cell)) };
}

const hiddenOf = ({ cells }: TableInput) => cells.filter((cell) => cell['count'] === null);

/** Whether a pattern protects a table, attacked as a release of its own. */
async function protects(
  pattern: readonly CellInput[],
  truth: TableInput,
  options: RandomRequest['options'],
): Promise<boolean> {
  const names = new Set(pattern.map(nameOfCell));
  const cells = truth.cells.map((cell) => (names.has(nameOfCell(cell)) ? { ...cell, count: null } : cell));
  return (await auditTables({ tables: [{ ...truth, cells }], options })).audit.passed;
}

/** All numbers of a table, margins too. */
async function truthOf(table: TableInput): Promise<TableInput> {
  const { tables } = await protectTables({ tables: [table], options: { minimumCell: 1, minimumWidth: 0 } });
  return tables[0]!;
}

/** The same numbers of something else: another population, dimensions with names of their own. */
function apart({ dimensions, cells }: TableInput): TableInput {
  const renamed = <T>(fields: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name in dimensions ? `other_${name}` : name, value]),
    );
  return { name: 'apart', population: 'else', dimensions: renamed(dimensions), cells: cells.map(renamed) };
}

describe('one contact more in a large published cell', () => {
  it(
    'changes nothing where the former pattern is told, still protects and is still needed',
    async () => {
      let changed = 0;
      const property = fc.asyncProperty(requests, async ({ tables, options }) => {
        const former = (await protectTables({ tables, options })).tables[0]!;
        const next = withOneMore(tables, former, options.minimumCell ?? 0);
        fc.pre(next !== undefined);
        const pattern = hiddenOf(former);
        const answer = await protectTables({ tables: [next!], options: { ...options, prefer: pattern } });
        if (isSame(answer.tables, [former])) return;
        changed += 1;
        if (!(await protects(pattern, await truthOf(next!), options))) return;
        // Then some of it was no longer needed, and nothing else may have changed.
        const names = pattern.map(nameOfCell);
        expect(names).toEqual(expect.arrayContaining(hiddenOf(answer.tables[0]!).map(nameOfCell)));
      });
      await fc.assert(property, { numRuns: 40, seed: SEED });
      expect(changed).toBeLessThan(4);
    },
    SLOW,
  );

  it('changes nothing in tables that count something else', async () => {
    const property = fc.asyncProperty(requests, requests, async (one, other) => {
      const beside = apart(other.tables[0]!);
      const before = await protectTables({ ...one, tables: [...one.tables, beside] });
      const more = withOneMore([beside], before.tables[1]!, 1);
      fc.pre(more !== undefined);
      const after = await protectTables({ ...one, tables: [...one.tables, more!] });
      expect(isSame([after.tables[0]!], [before.tables[0]!])).toBe(true);
      expect(isSame([before.tables[0]!], (await protectTables(one)).tables)).toBe(true);
    });
    await fc.assert(property, { numRuns: 15, seed: SEED });
  });
});

describe('a release once more', () => {
  it('hides just what it hid', async () => {
    const property = fc.asyncProperty(requests, async ({ tables, options }) => {
      const former = await protectTables({ tables, options });
      const again = await protectTables({ tables, earlier: former.tables, options });
      expect(isSame(again.tables, former.tables)).toBe(true);
      expect(again.audit.passed).toBe(true);
    });
    await fc.assert(property, { numRuns: 40, seed: SEED });
  });
});

function isSame(one: readonly TableInput[], other: readonly TableInput[]): boolean {
  return JSON.stringify([...statuses(one)]) === JSON.stringify([...statuses(other)]);
}
