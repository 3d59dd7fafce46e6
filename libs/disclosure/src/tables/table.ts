import { DisclosureError } from './disclosure-error.ts';
import { readHierarchy } from './hierarchy.ts';
import { CELLS_MAX, CELL_FIELDS } from './input.ts';
import type { Measure, TableInput } from './input.ts';
import { readCell } from './read-cell.ts';
import type { GivenCell, Knowledge, NamedHierarchy } from './read-cell.ts';

/** One cell of a table, inner or margin; there is one for each combination of categories. */
export interface Cell {
  readonly categories: readonly string[];
  /** True where each category is a finest one. */
  readonly inner: boolean;
  /** What the input says of it, if anything. */
  readonly given: GivenCell | undefined;
}

export interface Table {
  readonly name: string;
  /** Where it stands in the input, as in `tables[0]`. */
  readonly place: string;
  readonly knowledge: Knowledge;
  readonly population: string;
  readonly measure: Measure;
  readonly input: TableInput;
  readonly dimensions: readonly NamedHierarchy[];
  /** All combinations, the last dimension running fastest, in the order of the input. */
  readonly cells: readonly Cell[];
}

/**
 * @param room how many cells it can have at most
 * @throws DisclosureError naming the place
 */
export function readTable(input: TableInput, place: string, knowledge: Knowledge, room: number): Table {
  const dimensions = readDimensions(input, place);
  const size = dimensions.reduce((product, { hierarchy }) => product * hierarchy.codes.length, 1);
  if (size > room) {
    const most = `${CELLS_MAX} is the most for all tables together`;
    throw new DisclosureError('too_large', place, `the table has ${size} cells; ${most}.`);
  }
  if (input.cells.length === 0)
    throw new DisclosureError('empty_table', `${place}.cells`, 'the table has no cells.');
  const measure = input.measure ?? 'count';
  const given = new Map<string, GivenCell>();
  input.cells.forEach((cell, index) => {
    const read = readCell(cell, `${place}.cells[${index}]`, dimensions, knowledge, measure);
    const name = nameOf(read.categories);
    const before = given.get(name);
    if (before) {
      throw new DisclosureError(
        'duplicate_cell',
        read.place,
        `the cell ${inWords(dimensions, read.categories)} is already named at ${before.place}.`,
      );
    }
    given.set(name, read);
  });
  const leaves = dimensions.map(({ hierarchy }) => new Set(hierarchy.leaves));
  const cells = combinations(dimensions.map(({ hierarchy }) => hierarchy.codes)).map((categories) => ({
    categories,
    inner: categories.every((code, index) => leaves[index]?.has(code)),
    given: given.get(nameOf(categories)),
  }));
  const population = input.population ?? '';
  return { name: input.name, place, knowledge, population, measure, input, dimensions, cells };
}

/** How messages call a cell: `(topic=01, area=n1)`. */
export function inWords(dimensions: readonly NamedHierarchy[], categories: readonly string[]): string {
  return `(${dimensions.map(({ name }, index) => `${name}=${categories[index]}`).join(', ')})`;
}

export function nameOf(categories: readonly string[]): string {
  return JSON.stringify(categories);
}

function readDimensions(input: TableInput, place: string): NamedHierarchy[] {
  const names = Object.keys(input.dimensions);
  if (names.length === 0) {
    throw new DisclosureError('empty_table', `${place}.dimensions`, 'the table has no dimension.');
  }
  return names.map((name) => {
    const where = `${place}.dimensions.${name}`;
    if (CELL_FIELDS.some((field) => field === name)) {
      throw new DisclosureError('malformed', where, `a dimension cannot be called "${name}".`);
    }
    const hierarchy = input.dimensions[name] ?? {};
    return { name, hierarchy: readHierarchy(hierarchy, where) };
  });
}

function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (rows, list) => rows.flatMap((row) => list.map((code) => [...row, code])),
    [[]],
  );
}
