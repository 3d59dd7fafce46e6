import type { CellInput, HierarchyInput, TableInput } from '../tables/input.ts';
import { numbersFrom } from './shuffle.ts';

/** The dimensions of a small town's year, and how unevenly contacts fall on their categories (1: evenly). */
const DIMENSIONS: Readonly<
  Record<
    string,
    { readonly hierarchy: HierarchyInput; readonly codes: readonly string[]; readonly skew: number }
  >
> = {
  month: {
    hierarchy: { Year: ['Q1', 'Q2'], Q1: ['m1', 'm2'], Q2: ['m3', 'm4'] },
    codes: ['m1', 'm2', 'm3', 'm4'],
    skew: 1,
  },
  topic: flat(['t1', 't2', 't3'], 0.4),
  area: { hierarchy: { Town: ['o1', 'a3'], o1: ['a1', 'a2'] }, codes: ['a1', 'a2', 'a3'], skew: 0.5 },
  channel: flat(['c1', 'c2'], 0.3),
};

const PAIRS = [
  ['month', 'channel'],
  ['month', 'topic'],
  ['month', 'area'],
  ['topic', 'channel'],
  ['topic', 'area'],
  ['area', 'channel'],
] as const;

/** Invented contacts of a year, counted into tables of two dimensions each, all of which share their margins. */
export function smallCatalogue(contacts: number, seed: number): TableInput[] {
  const next = numbersFrom(seed);
  const facts = Array.from({ length: contacts }, () =>
    Object.fromEntries(
      Object.entries(DIMENSIONS).map(([name, { codes, skew }]) => [name, pick(codes, skew, next())]),
    ),
  );
  return PAIRS.map((names) => {
    const counts = new Map<string, CellInput & { count: number }>();
    for (const fact of facts) {
      const categories = Object.fromEntries(names.map((name) => [name, fact[name]]));
      const key = JSON.stringify(categories);
      counts.set(key, { ...categories, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    return {
      name: names.join('_by_'),
      dimensions: Object.fromEntries(names.map((name) => [name, DIMENSIONS[name]?.hierarchy ?? {}])),
      cells: [...counts.values()],
    };
  });
}

function flat(codes: readonly string[], skew: number) {
  return { hierarchy: { Total: codes }, codes, skew };
}

function pick(codes: readonly string[], skew: number, at: number): string {
  const weights = codes.map((_, index) => skew ** index);
  let left = at * weights.reduce((sum, weight) => sum + weight, 0);
  return codes.find((_, index) => (left -= weights[index] ?? 0) < 0) ?? codes[0] ?? '';
}
