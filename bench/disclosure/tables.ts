import type { TableInput } from '../../libs/disclosure/src/tables/input.ts';

/** Numbers from 0 to below 1, the same for the same seed (Park and Miller, "minimal standard"). */
export function randomFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}

export function codes(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`);
}

/** How full the cells of a random table are. */
const SMALL_SHARE = 0.3;
const ZERO_SHARE = 0.1;
const SMALL_MAX = 4;
const SIZE_MEAN = 30;

/** A table of two or three dimensions with 2 to 6 categories each, some of them in two groups. */
export function randomTable(seed: number): TableInput {
  const random = randomFrom(seed);
  const names = random() < 0.5 ? ['row', 'column'] : ['row', 'column', 'layer'];
  const lists = names.map((name) => codes(name[0] ?? '', 2 + Math.floor(random() * 5)));
  const dimensions = Object.fromEntries(
    names.map((name, index) => [name, grouped(name, lists[index] ?? [], random() < 0.5)]),
  );
  const cells = combinations(names, lists).map((cell) => ({ ...cell, count: countOf(random) }));
  return { name: 'random', dimensions, cells };
}

/** The large table of the goal: all margins, a third of the inner cells small. */
export function largeTable(seed: number): TableInput {
  const random = randomFrom(seed);
  const names = ['topic', 'area', 'channel'];
  const lists = [codes('t', 12), codes('a', 9), codes('c', 5)];
  const dimensions = Object.fromEntries(names.map((name, index) => [name, { Total: lists[index] ?? [] }]));
  const cells = combinations(names, lists).map((cell) => ({
    ...cell,
    count: random() < 1 / 3 ? smallCount(random) : largeCount(random),
  }));
  return { name: 'large', dimensions, cells };
}

function grouped(name: string, list: readonly string[], inGroups: boolean): Record<string, string[]> {
  const half = Math.floor(list.length / 2);
  if (!inGroups || half < 2) return { Total: [...list] };
  const groups = [`${name}-one`, `${name}-two`] as const;
  return { Total: [...groups], [groups[0]]: list.slice(0, half), [groups[1]]: list.slice(half) };
}

function combinations(
  names: readonly string[],
  lists: readonly (readonly string[])[],
): Record<string, string>[] {
  return names.reduce<Record<string, string>[]>(
    (rows, name, index) =>
      rows.flatMap((row) => (lists[index] ?? []).map((code) => ({ ...row, [name]: code }))),
    [{}],
  );
}

function countOf(random: () => number): number {
  const kind = random();
  if (kind < SMALL_SHARE) return smallCount(random);
  return kind < SMALL_SHARE + ZERO_SHARE ? 0 : largeCount(random);
}

function smallCount(random: () => number): number {
  return 1 + Math.floor(random() * SMALL_MAX);
}

function largeCount(random: () => number): number {
  return SMALL_MAX + 1 + Math.floor(-Math.log(1 - random()) * SIZE_MEAN);
}
