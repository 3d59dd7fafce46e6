import type { TableInput } from '../tables/input.ts';

/** A source of numbers from 0 to below 1, the same ones for the same seed (Lehmer, 1951). */
export function numbersFrom(seed: number): () => number {
  const [factor, prime] = [48_271, 2_147_483_647];
  let state = (seed % (prime - 1)) + 1;
  return () => {
    state = (state * factor) % prime;
    return state / prime;
  };
}

export function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((item) => ({ item, place: next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** The same tables, with rows, codes, divisions, dimensions and tables in another order. */
export function inOtherOrder(tables: readonly TableInput[], next: () => number): TableInput[] {
  return shuffled(tables, next).map((table) => ({
    ...table,
    dimensions: fieldsShuffled(table.dimensions, next, (hierarchy) =>
      fieldsShuffled(hierarchy, next, (children) => {
        const [first] = children;
        if (!Array.isArray(first)) return shuffled(children as readonly string[], next);
        const divisions = children as readonly (readonly string[])[];
        return shuffled(divisions, next).map((division) => shuffled(division, next));
      }),
    ),
    cells: shuffled(table.cells, next),
  }));
}

function fieldsShuffled<T>(
  fields: Readonly<Record<string, T>>,
  next: () => number,
  each: (value: T) => T,
): Record<string, T> {
  const entries = Object.entries(fields).map(([name, value]) => [name, each(value)] as const);
  return Object.fromEntries(shuffled(entries, next));
}
