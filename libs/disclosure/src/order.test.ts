import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { protectTables } from './protect-tables.ts';
import { nameOfCell, statuses } from './testing/answers.ts';
import { upTo } from './testing/attack-random.ts';
import { linkedTables, singleTable } from './testing/random-requests.ts';
import { inOtherOrder, numbersFrom } from './testing/shuffle.ts';
import type { ProtectAnswer } from './protect-tables.ts';
import type { RandomRequest } from './testing/random-requests.ts';

const SEED = 31;
const SLOW = 300_000;

const requests = fc.oneof(
  singleTable([upTo(4), upTo(4)]),
  singleTable([upTo(3), upTo(2), upTo(2)]),
  linkedTables([upTo(3), upTo(3), upTo(2)]),
);

/** A wide interval needs much repair, in which ties are many. */
const wider = ({ tables, options }: RandomRequest): RandomRequest => ({
  tables,
  options: { ...options, minimumWidth: 12 },
});

const asSaid = ({ tables, audit, figures }: ProtectAnswer) => ({
  statuses: [...statuses(tables)].sort(),
  intervals: audit.cells.map((cell) => `${cell.table} ${nameOfCell(cell)} ${cell.low} ${cell.high}`).sort(),
  figures: { ...figures, milliseconds: 0 },
});

describe('the answer does not depend on the order', () => {
  it.each([
    ['as they are', (request: RandomRequest) => request],
    ['with wide intervals', wider],
  ])(
    'of rows, codes, divisions, dimensions and tables, %s',
    async (_, make) => {
      const property = fc.asyncProperty(requests, fc.nat(), async (random, seed) => {
        const request = make(random);
        const other = { ...request, tables: inOtherOrder(request.tables, numbersFrom(seed)) };
        expect(asSaid(await protectTables(other))).toEqual(asSaid(await protectTables(request)));
      });
      await fc.assert(property, { numRuns: 40, seed: SEED });
    },
    SLOW,
  );

  it('of dimensions, where several cells are as good to hide', async () => {
    const division = {
      T: [
        ['g', 'c'],
        ['a', 'h'],
      ],
      g: ['a', 'b'],
      h: ['b', 'c'],
    };
    const rows = (inner: string, outer: string, counts: number[][]) =>
      counts.flatMap((row, x) =>
        row.map((count, y) => ({ [inner]: 'abc'.charAt(x), [outer]: 'abc'.charAt(y), count })),
      );
    const tables = [
      {
        name: 'one',
        dimensions: { x: { T: ['a', 'b'] }, y: division },
        cells: rows('x', 'y', [
          [9, 0, 11],
          [12, 10, 7],
        ]),
      },
      {
        name: 'other',
        dimensions: { y: division, z: { T: ['a', 'b'] } },
        cells: rows('y', 'z', [
          [12, 9],
          [6, 4],
          [4, 14],
        ]),
      },
    ];
    const options = { minimumCell: 3, minimumWidth: 12, zeros: 'protected' } as const;
    const first = asSaid(await protectTables({ tables, options }));
    for (let seed = 1; seed <= 8; seed += 1) {
      const other = inOtherOrder(tables, numbersFrom(seed));
      expect(asSaid(await protectTables({ tables: other, options }))).toEqual(first);
    }
  });

  it('of the calls before', async () => {
    const [first, other] = fc.sample(requests, { numRuns: 2, seed: SEED });
    const before = JSON.stringify(asSaid(await protectTables(first!)));
    await protectTables(other!);
    expect(JSON.stringify(asSaid(await protectTables(first!)))).toBe(before);
  });

  it('of the tables that are answered: they come as they were asked', async () => {
    const [{ tables }] = fc.sample(linkedTables([upTo(2), upTo(2), upTo(2)]), { numRuns: 1, seed: SEED }) as [
      RandomRequest,
    ];
    const asked = [...tables].reverse();
    const answer = await protectTables({ tables: asked });
    expect(answer.tables.map(({ name }) => name)).toEqual(asked.map(({ name }) => name));
  });
});
