import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { auditTables } from './audit-tables.ts';
import { protectTables } from './protect-tables.ts';
import { nameOfCell } from './testing/answers.ts';
import { upTo } from './testing/attack-random.ts';
import { faultsOfIntervals } from './testing/faults.ts';
import { spanOf } from './testing/fractions.ts';
import { JointCells } from './testing/joint-cells.ts';
import { singleTable } from './testing/random-requests.ts';
import { numbersFrom } from './testing/shuffle.ts';
import type { TableInput } from './tables/input.ts';

const SEED = 29;
const SLOW = 300_000;

/** Says how many persons there are in some of the cells. */
function withPersons(table: TableInput, next: () => number): TableInput {
  const cells = table.cells.map((cell) => {
    const persons = Math.ceil(next() * Number(cell['count']));
    return Number(cell['count']) > 0 && next() < 0.8 ? { ...cell, persons } : cell;
  });
  return { ...table, cells };
}

describe('random tables with persons, groups, strict categories and cells to hide', () => {
  it(
    'withstand an attack in fractions and by trying out, and their own audit as a release',
    async () => {
      const requests = fc.oneof(singleTable([upTo(4), upTo(3)]), singleTable([upTo(3), upTo(2), upTo(2)]));
      const property = fc.asyncProperty(requests, fc.nat(), async (random, seed) => {
        const next = numbersFrom(seed);
        const table = withPersons(random.tables[0]!, next);
        // Whoever attacks a release knows the rule by which it was made.
        const { minimumWidth, zeros } = random.options;
        const hide = table.cells.filter(() => next() < 0.1);
        const more = { groupDisclosure: next() < 0.5 ? ['x'] : ['x', 'y'], strict: { x: { a: 7 } }, hide };
        const options = { ...random.options, ...more };
        const answer = await protectTables({ tables: [table], options });
        expect(answer.audit.passed).toBe(true);

        const { rows } = new JointCells(answer.tables);
        const isKnown = spanOf(rows.filter(({ cell }) => cell['count'] !== null).map(({ covers }) => covers));
        const worked = rows.filter(({ cell, covers }) => cell['count'] === null && isKnown(covers));
        expect(worked.map(({ cell }) => nameOfCell(cell))).toEqual([]);
        expect(faultsOfIntervals({ tables: [table], options }, answer) ?? []).toEqual([]);

        const attacked = await auditTables({ tables: answer.tables, options: { minimumWidth, zeros } });
        expect(attacked.audit).toEqual(answer.audit);
        const hidden = new Set(answer.audit.cells.map(nameOfCell));
        for (const cell of hide)
          expect(hidden.has(nameOfCell(named(cell)))).toBe(cell['structural'] !== true);
      });
      await fc.assert(property, { numRuns: 120, seed: SEED });
    },
    SLOW,
  );
});

/** A cell by its categories alone. */
function named({ x, y, z }: TableInput['cells'][number]): TableInput['cells'][number] {
  return z === undefined ? { x, y } : { x, y, z };
}
