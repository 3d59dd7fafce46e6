import type { ProtectAnswer } from '../protect-tables.ts';
import type { CellInput, TableInput } from '../tables/input.ts';
import { nameOfCell } from './answers.ts';
import { attackByEnumeration } from './attack-by-enumeration.ts';
import { spanOf } from './fractions.ts';
import { JointCells } from './joint-cells.ts';
import type { Row } from './joint-cells.ts';
import type { RandomRequest } from './random-requests.ts';

/**
 * All that is wrong with the answer to a request in which nothing but small counts and zeros has to be hidden; worked
 * out again from the request alone.
 */
export function faultsOf({ tables, options }: RandomRequest, answer: ProtectAnswer): string[] {
  const rows = new JointCells(answer.tables).rows;
  return [
    ...tables.flatMap((table, at) => faultsOfTable(table, answer.tables[at]!, options)),
    ...unlikeTwins(rows),
    ...worked(rows),
    ...(answer.audit.passed && answer.audit.givenAway.length === 0 ? [] : ['the audit does not pass']),
  ];
}

/**
 * How the intervals of an answer differ from what trying out all whole numbers says.
 * @returns undefined where there are too many to try
 */
export function faultsOfIntervals(
  { options }: RandomRequest,
  { tables, audit }: Pick<ProtectAnswer, 'tables' | 'audit'>,
): string[] | undefined {
  const attacked = attackByEnumeration(tables);
  if (!attacked) return undefined;
  const width = Math.max(1, options.minimumWidth ?? 0);
  const said = audit.cells.map((cell) => limitsOf(cell['table'], cell, cell.low, cell.high));
  const found = attacked.map(({ row, low, high }) => limitsOf(row.table.name, row.cell, low, high));
  return [
    ...found.filter((one) => !said.includes(one)).map((one) => `tried out: ${one}`),
    ...said.filter((one) => !found.includes(one)).map((one) => `said: ${one}`),
    ...attacked.flatMap(({ row, low, high }) =>
      high - low < width ? [`too narrow: ${limitsOf(row.table.name, row.cell, low, high)}`] : [],
    ),
  ];
}

function limitsOf(table: string, cell: CellInput, low: number, high: number | null): string {
  return `${table} ${nameOfCell(cell)} ${low} to ${high ?? Infinity}`;
}

function faultsOfTable(
  asked: TableInput,
  { name, cells }: TableInput,
  options: RandomRequest['options'],
): string[] {
  const minimum = options.minimumCell ?? 0;
  const truth = truthOf(asked, cells);
  const names = cells.map(nameOfCell);
  const wanted = allNames(asked);
  const faults = wanted.filter((one) => names.filter((own) => own === one).length !== 1);
  return [
    ...faults.map((one) => `${name} ${one} is not there once`),
    ...(names.length === wanted.length ? [] : [`${name} has ${names.length} cells, not ${wanted.length}`]),
    ...cells.flatMap((cell, at) => {
      const value = truth[at] ?? NaN;
      const { count, status, structural } = cell;
      const isZero = value === 0;
      const isSmall = isZero ? options.zeros === 'protected' && !structural : value < minimum;
      const fits =
        status === 'published'
          ? count === value && !isSmall
          : count === null &&
            (status === 'primary') === isSmall &&
            (!isZero || options.zeros === 'protected');
      return fits ? [] : [`${name} ${nameOfCell(cell)} of ${value} is ${String(status)} as ${String(count)}`];
    }),
  ];
}

/** The true number of each cell of an answer. */
function truthOf(asked: TableInput, cells: readonly CellInput[]): number[] {
  const inner = new Map(
    new JointCells([asked]).rows.map(({ covers, cell }) => [covers[0] ?? -1, Number(cell['count'])]),
  );
  return new JointCells([{ ...asked, cells }]).rows.map(({ covers }) =>
    covers.reduce((sum, joint) => sum + (inner.get(joint) ?? 0), 0),
  );
}

function allNames({ dimensions }: TableInput): string[] {
  let cells: CellInput[] = [{}];
  for (const [name, hierarchy] of Object.entries(dimensions)) {
    const codes = [...new Set([...Object.keys(hierarchy), ...Object.values(hierarchy).flat(2)])];
    cells = cells.flatMap((cell) => codes.map((code) => ({ ...cell, [name]: code })));
  }
  return cells.map(nameOfCell);
}

/** Cells of several tables that count the same contacts, shown in one and hidden in the other. */
function unlikeTwins(rows: readonly Row[]): string[] {
  const seen = new Map<string, unknown>();
  return rows.flatMap(({ covers, cell, table }) => {
    const key = [...covers].sort((one, other) => one - other).join();
    const before = seen.get(key);
    seen.set(key, cell['status']);
    const isSame = before === undefined || before === cell['status'];
    return isSame
      ? []
      : [`${table.name} ${nameOfCell(cell)} is ${String(cell['status'])}, and ${String(before)}`];
  });
}

/** Hidden cells that are sums and differences of published ones. */
function worked(rows: readonly Row[]): string[] {
  const published = rows.filter(({ cell }) => cell['count'] !== null);
  const isKnown = spanOf(published.map(({ covers }) => covers));
  return rows.flatMap(({ table, cell, covers }) =>
    cell['count'] === null && isKnown(covers) ? [`${table.name} ${nameOfCell(cell)} can be worked out`] : [],
  );
}
