import type { Hierarchy } from './hierarchy.ts';
import type { Measure } from './input.ts';
import type { Relation, Variable } from './system.ts';
import type { Table } from './table.ts';

/** More cells than this are not crossed: each attack would take minutes. */
export const CROSS_CELLS_MAX = 2_000;

/** Cells of a cross table that nobody counted, and the sums of them that tables show. */
export interface Crossing {
  /** What each unseen cell counts; their numbers follow those of the variables. */
  readonly unseen: readonly Measure[];
  readonly relations: readonly Relation[];
}

export const NO_CROSSING: Crossing = { unseen: [], relations: [] };

/**
 * Tables of the same contacts are all sums of one cross table of their dimensions, and none of its cells is negative.
 * Where tables form a ring (A × B, B × C, A × C) that says more of a hidden cell than their common margins do: if a
 * topic came only by letter and a district wrote no letters, nobody of the district came with the topic. Where they
 * form no ring it says nothing more.
 * Source: Fréchet bounds; Dobra and Fienberg, "Bounds for cell entries in contingency tables given marginal totals and
 * decomposable graphs", PNAS 97 (2000).
 */
export function crossingOf(
  tables: readonly Table[],
  variables: readonly Variable[],
  hierarchies: ReadonlyMap<string, Hierarchy>,
): Crossing {
  const unseen: Measure[] = [];
  const relations: Relation[] = [];
  for (const { population, measure, names } of kindsOf(tables)) {
    const ring = ringOf(names);
    const lists = ring.map((name) => [...(hierarchies.get(name)?.leaves ?? [])].sort());
    const size = lists.reduce((product, list) => product * list.length, 1);
    if (ring.length === 0 || size > CROSS_CELLS_MAX) continue;
    const first = variables.length + unseen.length;
    const cells = combinations(lists);
    unseen.push(...cells.map(() => measure));
    variables.forEach((variable, parent) => {
      if (!isOf(tables, variable, population, measure, ring)) return;
      const children = cells.flatMap((cell, index) =>
        ring.every((name, at) => variable.narrowed.get(name)?.has(cell[at] ?? '') ?? true)
          ? [first + index]
          : [],
      );
      relations.push({ parent, children, dimension: '' });
    });
  }
  return { unseen, relations };
}

interface Kind {
  readonly population: string;
  readonly measure: Measure;
  readonly names: readonly (readonly string[])[];
}

function kindsOf(tables: readonly Table[]): Kind[] {
  const kinds = new Map<string, { population: string; measure: Measure; names: string[][] }>();
  for (const { population, measure, dimensions } of tables) {
    const key = JSON.stringify([population, measure]);
    const kind = kinds.get(key) ?? { population, measure, names: [] };
    kind.names.push(dimensions.map(({ name }) => name));
    kinds.set(key, kind);
  }
  return [...kinds].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, kind]) => kind);
}

/**
 * The dimensions that remain when what hangs on a single table is taken away again and again (Graham's reduction): none
 * where tables form no ring.
 */
function ringOf(tables: readonly (readonly string[])[]): string[] {
  let edges = tables.map((names) => new Set(names));
  for (let before = -1; before !== sizeOf(edges);) {
    before = sizeOf(edges);
    const shared = (name: string) => edges.filter((edge) => edge.has(name)).length > 1;
    edges = edges.map((edge) => new Set([...edge].filter(shared)));
    edges = edges.filter(
      (edge, index) =>
        !edges.some(
          (other, at) => at !== index && isInside(edge, other) && (at < index || edge.size < other.size),
        ),
    );
  }
  return edges.length <= 1 ? [] : [...new Set(edges.flatMap((edge) => [...edge]))].sort();
}

function sizeOf(edges: readonly ReadonlySet<string>[]): number {
  return edges.reduce((sum, edge) => sum + edge.size + 1, 0);
}

function isInside(edge: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...edge].every((name) => other.has(name));
}

function isOf(
  tables: readonly Table[],
  { places, narrowed, measure: own }: Variable,
  population: string,
  measure: Measure,
  ring: readonly string[],
): boolean {
  const [place] = places;
  if (own !== measure || tables[place?.table ?? -1]?.population !== population) return false;
  return [...narrowed.keys()].every((name) => ring.includes(name));
}

function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (rows, list) => rows.flatMap((row) => list.map((code) => [...row, code])),
    [[]],
  );
}
