import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { auditTables } from './audit-tables.ts';
import { protectTables } from './protect-tables.ts';
import { nameOfCell, statuses } from './testing/answers.ts';
import { attackByEnumeration } from './testing/attack-by-enumeration.ts';
import type { Attacked } from './testing/attack-by-enumeration.ts';
import { upTo } from './testing/attack-random.ts';
import type { Row } from './testing/joint-cells.ts';
import { ALONE, linkedTables, singleTable } from './testing/random-requests.ts';
import type { RandomRequest } from './testing/random-requests.ts';
import { inOtherOrder, numbersFrom } from './testing/shuffle.ts';
import type { CellInput, OptionsInput, TableInput } from './tables/input.ts';

const SEED = 61;
const SLOW = 300_000;

const linked = linkedTables([upTo(3), upTo(2), upTo(2)], ALONE).map(withWidth);
const requests = fc.oneof(
  singleTable([upTo(4), upTo(3)], ALONE).map(withWidth),
  singleTable([upTo(3), upTo(2), upTo(2)], ALONE).map(withWidth),
  linked,
);

function withWidth({ tables, options }: RandomRequest): RandomRequest {
  const minimumWidth = Math.max(1, options.minimumWidth ?? 0);
  return { tables, options: { ...options, minimumWidth, zeros: 'published' } };
}

const isPossible = (attacked: readonly Attacked[]) => attacked.every(({ low, high }) => low <= high);

const inWords = ({ row: { table, cell }, low }: Attacked) => `${table.name} ${nameOfCell(cell)} is ${low}`;

/**
 * What is known to somebody who takes some hidden cells to be at least one, and not by the tables alone; nothing where
 * that cannot be, undefined where there is too much to try.
 */
function knownTo(tables: readonly TableInput[], isSome: (row: Row) => boolean): string[] | undefined {
  const [plain, attacked] = [attackByEnumeration(tables), attackByEnumeration(tables, isSome)];
  if (!plain || !attacked) return undefined;
  if (!isPossible(attacked)) return [];
  return attacked
    .filter(({ low, high }, at) => low === high && plain[at]!.low < plain[at]!.high)
    .map(inWords);
}

/** The true numbers of the cells of an answer. */
async function truthOf(tables: readonly TableInput[]): Promise<Map<string, number>> {
  const all = await protectTables({ tables, options: { minimumCell: 1, minimumWidth: 0 } });
  const cells = all.tables.flatMap(({ name, cells: own }) =>
    own.map((cell) => [`${name} ${nameOfCell(cell)}`, Number(cell['count'])] as const),
  );
  return new Map(cells);
}

describe('protected random tables withstand somebody who knows that nothing hidden is zero', () => {
  it(
    'as trying out all whole numbers says, and their own audit as a release',
    async () => {
      let triedOut = 0;
      const property = fc.asyncProperty(requests, async ({ tables, options }) => {
        const answer = await protectTables({ tables, options });
        expect(answer.audit.passed).toBe(true);
        const known = knownTo(answer.tables, () => true);
        expect(known ?? []).toEqual([]);
        if (known) triedOut += 1;
        expect((await auditTables({ tables: answer.tables, options })).audit).toEqual(answer.audit);
      });
      const numRuns = 180;
      await fc.assert(property, { numRuns, seed: SEED });
      expect(triedOut / numRuns).toBeGreaterThan(0.9);
    },
    SLOW,
  );

  it(
    'where zeros are hidden too, for their group or by a wish: whether he guesses boldly or just right',
    async () => {
      let zeros = 0;
      const property = fc.asyncProperty(requests, fc.nat(), async ({ tables, options }, seed) => {
        const next = numbersFrom(seed);
        const hide = tables[0]!.cells.filter(() => next() < 0.1);
        const asked: OptionsInput = { ...options, groupDisclosure: ['x', 'y'], hide };
        const answer = await protectTables({ tables, options: asked });
        // A zero that structural ones and a cross table give away whatever is hidden is another matter.
        expect(answer.audit.givenAway.filter(({ notZero }) => notZero)).toEqual([]);
        if (!answer.audit.passed) return;
        const truth = await truthOf(tables);
        const valueOf = (table: TableInput, cell: CellInput) =>
          truth.get(`${table.name} ${nameOfCell(cell)}`);
        expect(knownTo(answer.tables, () => true) ?? []).toEqual([]);
        const isTrulySome = ({ table, cell }: Row) => Number(valueOf(table, cell)) > 0;
        expect(knownTo(answer.tables, isTrulySome) ?? []).toEqual([]);
        const hidden = answer.tables.flatMap((table) =>
          table.cells.flatMap((cell) => (cell['count'] === null ? valueOf(table, cell) : [])),
        );
        if (hidden.includes(0)) zeros += 1;
        expect((await auditTables({ tables: answer.tables, options })).audit).toEqual(answer.audit);
      });
      await fc.assert(property, { numRuns: 100, seed: SEED });
      expect(zeros).toBeGreaterThan(25);
    },
    SLOW,
  );
});

describe('hiding more because of him', () => {
  it(
    'does not depend on the order of rows, codes, divisions, dimensions and tables',
    async () => {
      const property = fc.asyncProperty(requests, fc.nat(), async ({ tables, options }, seed) => {
        const other = inOtherOrder(tables, numbersFrom(seed));
        const [one, two] = [
          await protectTables({ tables, options }),
          await protectTables({ tables: other, options }),
        ];
        expect([...statuses(two.tables)].sort()).toEqual([...statuses(one.tables)].sort());
      });
      await fc.assert(property, { numRuns: 40, seed: SEED });
    },
    SLOW,
  );
});

describe('the audit of random releases', () => {
  it(
    'finds just what is known by trying out all whole numbers',
    async () => {
      let [found, contradicted] = [0, 0];
      const property = fc.asyncProperty(requests, fc.nat(), async ({ tables, options }, seed) => {
        const next = numbersFrom(seed);
        const all = await protectTables({ tables, options: { minimumCell: 1, minimumWidth: 0 } });
        const released = all.tables.map((table) => ({
          ...table,
          cells: table.cells.map((cell) => {
            const { count, structural } = cell;
            const isHidden = Number(count) > 0 ? Number(count) < 5 : next() < 0.02 && structural !== true;
            return isHidden ? { ...cell, count: null } : cell;
          }),
        }));
        const known = knownTo(released, () => true);
        fc.pre(known !== undefined);
        const { audit } = await auditTables({ tables: released, options });
        const said = audit.givenAway.flatMap(({ notZero, ...cell }) =>
          notZero ? [`${cell.table} ${nameOfCell(cell)} is ${notZero.low}`] : [],
        );
        if (!isPossible(attackByEnumeration(released, () => true) ?? [])) {
          contradicted += 1;
          return;
        }
        expect(said.sort()).toEqual(known!.sort());
        if (said.length > 0) found += 1;
      });
      await fc.assert(property, { numRuns: 120, seed: SEED });
      expect(found).toBeGreaterThan(10);
      expect(contradicted).toBeGreaterThan(10);
    },
    SLOW,
  );
});

describe('one release after the other', () => {
  it(
    'withstands somebody who has both, where the audit passes',
    async () => {
      let passed = 0;
      const property = fc.asyncProperty(linked, async ({ tables: [one, ...others], options }) => {
        const first = await protectTables({ tables: [one!], options });
        const second = await protectTables({ tables: others, earlier: first.tables, options });
        if (!second.audit.passed) return;
        passed += 1;
        const both = { tables: second.tables, earlier: first.tables };
        expect(knownTo([...both.tables, ...both.earlier], () => true) ?? []).toEqual([]);
        // What the first hid for others and the second shows is known, but not by him alone.
        const { audit } = await auditTables({ ...both, options });
        expect(audit.givenAway.filter(({ notZero }) => notZero)).toEqual([]);
      });
      const numRuns = 60;
      await fc.assert(property, { numRuns, seed: SEED });
      expect(passed / numRuns).toBeGreaterThan(0.8);
    },
    SLOW,
  );
});
