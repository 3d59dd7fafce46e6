import type { Hierarchy } from './hierarchy.ts';
import type { Measure } from './input.ts';
import type { CellPlace } from './system.ts';
import type { Table } from './table.ts';
import type { Wholes } from './wholes.ts';

/** A variable while its tables are read. */
export interface Draft {
  key: string;
  measure: Measure;
  population: string;
  places: CellPlace[];
  value: number | undefined;
  published: number | undefined;
  wasHidden: boolean;
  contributors: number | undefined;
  persons: number | undefined;
  largest: readonly number[] | undefined;
  structural: boolean;
  breadth: number;
  narrowed: Map<string, ReadonlySet<string>>;
  /** For each dimension that it is narrowed in, the canonical code. */
  codes: Map<string, string>;
}

/** The draft of a cell of a table. */
export function draftFor(
  drafts: Map<string, Draft>,
  table: Table,
  categories: readonly string[],
  hierarchies: ReadonlyMap<string, Hierarchy>,
  wholes: Wholes,
): Draft {
  const codes = new Map<string, string>();
  table.dimensions.forEach(({ name }, index) => {
    const whole = wholes.get(name);
    const code = whole?.canonical.get(categories[index] ?? '') ?? '';
    if (code !== whole?.all) codes.set(name, code);
  });
  return draftOf(drafts, table, codes, hierarchies);
}

/** The draft of what is counted, made where there is none yet. */
function draftOf(
  drafts: Map<string, Draft>,
  { population, measure }: Pick<Draft, 'population' | 'measure'>,
  codes: Map<string, string>,
  hierarchies: ReadonlyMap<string, Hierarchy>,
): Draft {
  const key = keyOf(population, measure, codes);
  const before = drafts.get(key);
  if (before) return before;
  const narrowed = new Map(
    [...codes].map(
      ([name, code]) => [name, hierarchies.get(name)?.leavesOf.get(code) ?? new Set<string>()] as const,
    ),
  );
  let breadth = 1;
  for (const [name, { leaves }] of hierarchies) breadth *= narrowed.get(name)?.size ?? leaves.length;
  const draft: Draft = {
    key,
    measure,
    population,
    places: [],
    value: undefined,
    published: undefined,
    wasHidden: false,
    contributors: undefined,
    persons: undefined,
    largest: undefined,
    structural: false,
    breadth,
    narrowed,
    codes,
  };
  drafts.set(key, draft);
  return draft;
}

/**
 * A table without a top in a dimension (quarters without their year) still has a whole, which a table without the
 * dimension may show: such numbers stand behind the table though it does not list them.
 */
export function addUnlisted(
  drafts: Map<string, Draft>,
  table: Table,
  hierarchies: ReadonlyMap<string, Hierarchy>,
  wholes: Wholes,
): void {
  const isTop = (name: string, code: string) => {
    const whole = wholes.get(name);
    return whole?.all !== undefined && whole.canonical.get(code) === whole.all;
  };
  const topless = table.dimensions.filter(
    ({ name, hierarchy }) => !hierarchy.codes.some((code) => isTop(name, code)),
  );
  if (topless.length === 0) return;
  const own = new Set(
    table.cells.map(({ categories }) => draftFor(drafts, table, categories, hierarchies, wholes)),
  );
  for (const { name } of topless) {
    for (const draft of [...own]) {
      const codes = new Map(draft.codes);
      if (codes.delete(name)) own.add(draftOf(drafts, draft, codes, hierarchies));
    }
  }
}

/** Names what is counted, whatever the order of dimensions. */
export function keyOf(population: string, measure: Measure, codes: ReadonlyMap<string, string>): string {
  const narrowed = [...codes].sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([population, measure, ...narrowed]);
}
