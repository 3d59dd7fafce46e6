import type { HierarchyInput, TableInput } from '../../libs/disclosure/src/tables/input.ts';
import { codes, randomFrom } from './tables.ts';

const MONTHS = codes('m', 12);
const QUARTER = 3;

/** Dimensions of a city's year, each with how unevenly contacts fall on its categories (1: evenly). */
const DIMENSIONS: Readonly<
  Record<string, { readonly hierarchy: HierarchyInput; readonly list: string[]; readonly skew: number }>
> = {
  month: {
    hierarchy: {
      Year: ['Q1', 'Q2', 'Q3', 'Q4'],
      ...Object.fromEntries(
        [0, 1, 2, 3].map((quarter) => [
          `Q${quarter + 1}`,
          MONTHS.slice(quarter * QUARTER, (quarter + 1) * QUARTER),
        ]),
      ),
    },
    list: MONTHS,
    skew: 1,
  },
  topic: flat('t', 12, 0.75),
  area: flat('a', 9, 0.8),
  channel: flat('c', 5, 0.5),
  office: flat('o', 3, 0.5),
  outcome: flat('u', 8, 0.6),
  inquirer: flat('i', 6, 0.5),
};

/** The tables of the catalogue that count contacts, each by office too. */
const TABLES = [
  ['month', 'channel'],
  ['month', 'topic'],
  ['month', 'area'],
  ['topic', 'channel'],
  ['topic', 'area'],
  ['topic', 'outcome'],
  ['area', 'channel'],
  ['inquirer', 'topic'],
] as const;

/** A year of invented contacts, counted into the fixed catalogue of tables. */
export function yearOfACity(contacts: number, seed: number): TableInput[] {
  const random = randomFrom(seed);
  const facts = Array.from({ length: contacts }, () =>
    Object.fromEntries(
      Object.entries(DIMENSIONS).map(([name, { list, skew }]) => [name, pick(list, skew, random())]),
    ),
  );
  return TABLES.map((pair) => {
    const names = [...pair, 'office'];
    const counts = new Map<string, { cell: Record<string, string>; count: number }>();
    for (const fact of facts) {
      const cell = Object.fromEntries(names.map((name) => [name, fact[name] ?? '']));
      const key = JSON.stringify(cell);
      const before = counts.get(key);
      if (before) before.count += 1;
      else counts.set(key, { cell, count: 1 });
    }
    return {
      name: names.join('_by_'),
      dimensions: Object.fromEntries(names.map((name) => [name, DIMENSIONS[name]?.hierarchy ?? {}])),
      cells: [...counts.values()].map(({ cell, count }) => ({ ...cell, count })),
    };
  });
}

function flat(prefix: string, count: number, skew: number) {
  const list = codes(prefix, count);
  return { hierarchy: { Total: list }, list, skew };
}

function pick(list: readonly string[], skew: number, at: number): string {
  const weights = list.map((_, index) => skew ** index);
  let left = at * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (left -= weight) < 0);
  return list[index] ?? list[0] ?? '';
}
