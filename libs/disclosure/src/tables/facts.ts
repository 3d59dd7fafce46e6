import { DisclosureError } from './disclosure-error.ts';
import { MEASURE_MAX, SUM_TOLERANCE } from './input.ts';
import type { Measure } from './input.ts';
import type { Cell, Table } from './table.ts';
import { inWords, nameOf } from './table.ts';

/** Sums of decimals are right to so many digits; what stands behind is the rounding of the machine. */
const SUM_DIGITS = 14;

/** What is known of one cell once margins are worked out. */
export interface CellFacts {
  /** The number of the cell: contacts, or the sum. Null where it is hidden, undefined where nothing is said. */
  readonly value: number | null | undefined;
  /** Contacts behind the number. */
  readonly contributors: number | undefined;
  readonly persons: number | undefined;
  /** The largest contributions to a sum, largest first, as many as all parts below have in common. */
  readonly largest: readonly number[] | undefined;
  readonly structural: boolean;
}

/**
 * The facts of each cell of a table, in its order. Of a true table margins are the sums of what is below them, and a
 * margin that was given must be just that. Of a released one nothing is worked out. An inner cell that is not named is
 * empty in both.
 * @throws DisclosureError where a given margin does not add up, or one is larger than any number may be
 */
export function factsOf(table: Table): CellFacts[] {
  if (table.knowledge === 'released') return table.cells.map((cell) => released(cell, table.measure));
  const indexOf = new Map(table.cells.map((cell, index) => [nameOf(cell.categories), index]));
  const known = new Array<CellFacts | undefined>(table.cells.length);

  const fact = (index: number): CellFacts => {
    const before = known[index];
    if (before) return before;
    const cell = table.cells[index];
    if (!cell) throw new RangeError(`no cell ${index}`);
    const parts = partsOf(table, cell).map((categories) => fact(indexOf.get(nameOf(categories)) ?? -1));
    const worked = parts.length === 0 ? inner(table, cell) : added(table, cell, parts);
    known[index] = worked;
    return worked;
  };
  return table.cells.map((_, index) => fact(index));
}

/** The cells whose sum a margin is, along its first dimension that is not at its finest; none for an inner cell. */
export function partsOf(table: Table, cell: Cell): readonly (readonly string[])[] {
  for (const [at, { hierarchy }] of table.dimensions.entries()) {
    const [division] = hierarchy.groupings.get(cell.categories[at] ?? '') ?? [];
    if (division)
      return division.map((code) => cell.categories.map((own, index) => (index === at ? code : own)));
  }
  return [];
}

function released(cell: Cell, measure: Measure): CellFacts {
  const { given } = cell;
  const value = given ? given[measure] : cell.inner ? 0 : undefined;
  return {
    value,
    contributors: undefined,
    persons: undefined,
    largest: undefined,
    structural: given?.structural ?? false,
  };
}

function inner(table: Table, { given }: Cell): CellFacts {
  const count = given?.count ?? undefined;
  const value = table.measure === 'count' ? (count ?? 0) : (given?.sum ?? 0);
  return {
    value,
    contributors: given ? count : 0,
    persons: given ? given.persons : 0,
    largest: given ? given.largest : [],
    structural: given?.structural ?? false,
  };
}

function added(table: Table, cell: Cell, parts: readonly CellFacts[]): CellFacts {
  const exact = total(parts.map((part) => part.value ?? undefined)) ?? 0;
  const value = table.measure === 'count' ? exact : Number(exact.toPrecision(SUM_DIGITS));
  const contributors = total(parts.map((part) => part.contributors));
  const structural = parts.every((part) => part.structural);
  checkMargin(table, cell, value, contributors, structural);
  checkSize(table, cell, value);
  return {
    value,
    contributors: contributors ?? cell.given?.count ?? undefined,
    persons: cell.given?.persons,
    largest: cell.given?.largest ?? largestOf(parts),
    structural,
  };
}

function checkMargin(
  table: Table,
  cell: Cell,
  value: number,
  contributors: number | undefined,
  structural: boolean,
): void {
  const { given } = cell;
  if (!given) return;
  if (given.structural && !structural) {
    throw new DisclosureError(
      'margin_mismatch',
      `${given.place}.structural`,
      'not all of its parts are structural zeros.',
    );
  }
  const words = inWords(table.dimensions, cell.categories);
  const stated = table.measure === 'count' ? given.count : given.sum;
  if (typeof stated === 'number' && !isSame(table.measure, stated, value)) {
    const place = `${given.place}.${table.measure}`;
    throw new DisclosureError(
      'margin_mismatch',
      place,
      `${table.name} ${words} is given as ${stated}, its parts add up to ${value}.`,
    );
  }
  if (
    table.measure === 'sum' &&
    contributors !== undefined &&
    typeof given.count === 'number' &&
    given.count !== contributors
  ) {
    const place = `${given.place}.count`;
    throw new DisclosureError(
      'margin_mismatch',
      place,
      `${table.name} ${words} is given as ${given.count}, its parts add up to ${contributors}.`,
    );
  }
}

/** A margin is released as a number like any other, and must then be one that can be read again. */
function checkSize(table: Table, { categories }: Cell, value: number): void {
  const most = MEASURE_MAX[table.measure];
  if (value <= most) return;
  throw new DisclosureError(
    'out_of_range',
    table.place,
    `the parts of ${inWords(table.dimensions, categories)} add up to ${value}, more than ${most}.`,
  );
}

/** Whether two statements are of one number: counts are exact, sums of decimals are not. */
export function isSame(measure: Measure, one: number, other: number): boolean {
  if (measure === 'count') return one === other;
  return Math.abs(one - other) <= SUM_TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
}

function total(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** The largest contributions of several cells together, as far as all of them are known. */
function largestOf(parts: readonly CellFacts[]): readonly number[] | undefined {
  let reach = Infinity;
  const all: number[] = [];
  for (const { largest, contributors } of parts) {
    if (largest === undefined) return undefined;
    if (contributors === undefined || largest.length < contributors) reach = Math.min(reach, largest.length);
    all.push(...largest);
  }
  return all.sort((one, other) => other - one).slice(0, Number.isFinite(reach) ? reach : undefined);
}
