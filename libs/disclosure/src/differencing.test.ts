import { beforeAll, describe, expect, it } from '@jest/globals';

import { auditTables } from './audit-tables.ts';
import { protectTables } from './protect-tables.ts';
import { nameOfCell } from './testing/answers.ts';
import { spanOf } from './testing/fractions.ts';
import { JointCells } from './testing/joint-cells.ts';
import { smallCatalogue } from './testing/small-catalogue.ts';
import type { TableInput } from './tables/input.ts';

const WIDTH_OFF = { minimumWidth: 0 };
const SEEDS = [3];

/** The hidden cells that are sums and differences of published ones, with all these tables at hand. */
function workedOut(tables: readonly TableInput[]): string[] {
  const { rows } = new JointCells(tables);
  const isKnown = spanOf(rows.filter(({ cell }) => cell['count'] !== null).map(({ covers }) => covers));
  return rows.flatMap(({ table, cell, covers }) =>
    cell['count'] === null && isKnown(covers) ? [`${table.name} ${nameOfCell(cell)}`] : [],
  );
}

const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((one, at) => list.slice(at + 1).map((other): [T, T] => [one, other]));

describe.each(SEEDS)('the catalogue of tables that share their margins (%i)', (seed) => {
  const truth = smallCatalogue(90, seed);
  /** Each table protected as if there were no other. */
  let apart: TableInput[];

  beforeAll(async () => {
    const answers = await Promise.all(truth.map((table) => protectTables({ tables: [table] })));
    apart = answers.flatMap(({ tables }) => tables);
  });

  it('gives nothing away once protected jointly: no pair, subtracted and solved together, nor all', async () => {
    const { tables, audit } = await protectTables({ tables: truth });
    expect(audit.passed).toBe(true);
    expect(tables.flatMap(({ cells }) => cells).some(({ count }) => count === null)).toBe(true);
    for (const pair of pairsOf(tables)) expect(workedOut(pair)).toEqual([]);
    expect(workedOut(tables)).toEqual([]);
  });

  it('gives cells away where each table was protected alone, and the audit finds them all', async () => {
    const found = workedOut(apart);
    expect(found.length).toBeGreaterThan(0);
    const { audit } = await auditTables({ tables: apart, options: WIDTH_OFF });
    const named = audit.givenAway.map((cell) => {
      const { by: _by, ...categories } = cell;
      return `${cell.table} ${nameOfCell(categories)}`;
    });
    expect(named).toEqual(expect.arrayContaining(found));
    expect(audit.passed).toBe(false);
  });

  it('gives them away by just the tables that the audit names', async () => {
    const { audit } = await auditTables({ tables: apart, options: WIDTH_OFF });
    const known = new Set(workedOut(apart));
    const exact = audit.givenAway.filter(
      (cell) => cell.by !== undefined && known.has(`${cell.table} ${nameOfCell(cell)}`),
    );
    expect(exact.length).toBeGreaterThan(0);
    for (const cell of exact) {
      const named = apart.filter(({ name }) => cell.by?.includes(name));
      const isGivenAwayBy = (tables: readonly TableInput[]) =>
        workedOut([...tables, onlyAsking(apart, cell)]).includes(`asked ${nameOfCell(cell)}`);
      expect(isGivenAwayBy(named)).toBe(true);
      for (const spared of named) {
        const others = named.filter((table) => table !== spared);
        expect([isGivenAwayBy(others), spared.name, cell]).toEqual([false, spared.name, cell]);
      }
    }
  });
});

/** The table of a cell, of which nothing is known but that the cell is in it. */
function onlyAsking(tables: readonly TableInput[], asked: { readonly table: string }): TableInput {
  const own = tables.find(({ name }) => name === asked.table)!;
  const cells = own.cells.filter((cell) => nameOfCell(cell) === nameOfCell(asked));
  return { ...own, name: 'asked', cells };
}
