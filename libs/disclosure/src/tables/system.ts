import { crossingOf } from './crossing.ts';
import type { Crossing } from './crossing.ts';
import { DisclosureError } from './disclosure-error.ts';
import { factsOf, isSame } from './facts.ts';
import type { CellFacts } from './facts.ts';
import { mergeHierarchies } from './hierarchy.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Measure } from './input.ts';
import { inWords } from './table.ts';
import type { Table } from './table.ts';

/** One cell of one table. */
export interface CellPlace {
  readonly table: number;
  readonly cell: number;
}

/**
 * One number behind the tables. Cells of several tables that count the same contacts are one variable: the margin of
 * `topic × area` over topics and the cell of `area × channel` over channels.
 */
export interface Variable {
  /** Names the contacts that are counted, whatever tables and orders it was read from. */
  readonly key: string;
  readonly measure: Measure;
  readonly places: readonly CellPlace[];
  /** The true number; undefined where only releases speak of it. */
  readonly value: number | undefined;
  /** The number as an earlier release or a release under attack shows it. */
  readonly published: number | undefined;
  /** True where a release lists it without its number. */
  readonly wasHidden: boolean;
  readonly contributors: number | undefined;
  readonly persons: number | undefined;
  readonly largest: readonly number[] | undefined;
  readonly structural: boolean;
  /** Finest cells of its population that it covers: how high a margin it is. */
  readonly breadth: number;
  /** For each dimension that it is narrowed in, the finest categories that it covers. */
  readonly narrowed: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A sum: the parent is its children together, along one dimension. */
export interface Relation {
  readonly parent: number;
  readonly children: readonly number[];
  readonly dimension: string;
}

/** All tables as one set of numbers and all that is known to hold between them. */
export interface System {
  readonly tables: readonly Table[];
  readonly variables: readonly Variable[];
  readonly relations: readonly Relation[];
  /** What an attacker can conclude beside the relations, because all tables come from one. */
  readonly crossing: Crossing;
  /** For each table the variable of each of its cells. */
  readonly variableOf: readonly (readonly number[])[];
  readonly hierarchies: ReadonlyMap<string, Hierarchy>;
}

/** Joins tables that share dimensions and population. @throws DisclosureError where they contradict each other */
export function joinTables(tables: readonly Table[]): System {
  const hierarchies = mergedHierarchies(tables);
  const wholes = wholesOf(hierarchies);
  const drafts = new Map<string, Draft>();
  const keys = tables.map((table, tableIndex) => {
    const facts = factsOf(table);
    return table.cells.map((cell, cellIndex) => {
      const draft = draftFor(drafts, table, cell.categories, hierarchies, wholes);
      addFacts(draft, tables, { table: tableIndex, cell: cellIndex }, facts[cellIndex]);
      return draft.key;
    });
  });
  for (const table of tables) addUnlisted(drafts, table, hierarchies, wholes);
  const order = [...drafts.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  const indexOf = new Map(order.map(({ key }, index) => [key, index]));
  const variableOf = keys.map((row) => row.map((key) => indexOf.get(key) ?? -1));
  const relations = relationsBetween(order, indexOf, hierarchies, wholes);
  checkPersons(order, relations, tables);
  const crossing = crossingOf(tables, order, hierarchies);
  return { tables, variables: order, relations, crossing, variableOf, hierarchies };
}

interface Draft {
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

function mergedHierarchies(tables: readonly Table[]): Map<string, Hierarchy> {
  const parts = new Map<string, { hierarchy: Hierarchy; place: string }[]>();
  for (const table of tables) {
    for (const { name, hierarchy } of table.dimensions) {
      const place = `${table.place}.dimensions.${name}`;
      parts.set(name, [...(parts.get(name) ?? []), { hierarchy, place }]);
    }
  }
  return new Map(sortedByName(parts).map(([name, list]) => [name, mergeHierarchies(list)]));
}

/** For each dimension: the code that stands for its category, the first by name of those that cover the same. */
type Wholes = ReadonlyMap<
  string,
  {
    readonly canonical: ReadonlyMap<string, string>;
    /** The category that covers all, if there is one. */
    readonly all: string | undefined;
    readonly finest: readonly string[];
  }
>;

function wholesOf(hierarchies: ReadonlyMap<string, Hierarchy>): Wholes {
  return new Map(
    [...hierarchies].map(([name, { codes, leaves, leavesOf }]) => {
      const bySet = new Map<string, string>();
      const setOf = new Map(
        codes.map((code) => [code, JSON.stringify([...(leavesOf.get(code) ?? [])].sort())]),
      );
      for (const code of [...codes].sort()) {
        const set = setOf.get(code) ?? '';
        if (!bySet.has(set)) bySet.set(set, code);
      }
      const canonical = new Map(codes.map((code) => [code, bySet.get(setOf.get(code) ?? '') ?? code]));
      const finest = leaves.map((leaf) => canonical.get(leaf) ?? leaf).sort();
      return [name, { canonical, all: bySet.get(JSON.stringify([...leaves].sort())), finest }];
    }),
  );
}

function draftFor(
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
function addUnlisted(
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

function keyOf(population: string, measure: Measure, codes: ReadonlyMap<string, string>): string {
  const narrowed = [...codes].sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([population, measure, ...narrowed]);
}

function addFacts(
  draft: Draft,
  tables: readonly Table[],
  place: CellPlace,
  facts: CellFacts | undefined,
): void {
  if (!facts) return;
  const isTrue = tables[place.table]?.knowledge === 'true';
  const known = draft.value ?? draft.published;
  if (typeof facts.value === 'number') {
    if (known !== undefined && !isSame(draft.measure, known, facts.value))
      throw contradiction(draft, tables, place, known, facts.value);
    if (isTrue) draft.value ??= facts.value;
    else draft.published ??= facts.value;
  } else if (facts.value === null) {
    draft.wasHidden = true;
  }
  for (const field of ['contributors', 'persons'] as const) {
    const [before, now] = [draft[field], facts[field]];
    if (before !== undefined && now !== undefined && before !== now)
      throw contradiction(draft, tables, place, before, now, field);
    draft[field] ??= now;
  }
  facts.largest?.forEach((size, index) => {
    const before = draft.largest?.[index];
    if (before !== undefined && !isSame(draft.measure, before, size))
      throw contradiction(draft, tables, place, before, size, 'largest');
  });
  if (!draft.largest || draft.largest.length < (facts.largest?.length ?? 0)) draft.largest = facts.largest;
  draft.structural ||= facts.structural;
  draft.places.push(place);
}

function contradiction(
  draft: Draft,
  tables: readonly Table[],
  place: CellPlace,
  known: number,
  value: number,
  field?: 'contributors' | 'persons' | 'largest',
): DisclosureError {
  const other = draft.places.find(
    (one) => typeof tables[one.table]?.cells[one.cell]?.given?.count === 'number',
  );
  const first = other ?? draft.places[0];
  return new DisclosureError(
    'contradiction',
    whereIs(tables, place),
    `${field ? `${field} of ` : ''}${describe(tables, place)}: ${value} here and ${known} ${first ? `at ${whereIs(tables, first)}` : 'elsewhere'}.`,
  );
}

/** Where a cell stands in the input; a cell that was worked out, by its table. */
export function whereIs(tables: readonly Table[], { table, cell }: CellPlace): string {
  const own = tables[table];
  return own?.cells[cell]?.given?.place ?? `${own?.place} ${describe(tables, { table, cell })}`;
}

/** `topic_by_area (topic=01, area=n1)` */
export function describe(tables: readonly Table[], { table, cell }: CellPlace): string {
  const own = tables[table];
  return own ? `${own.name} ${inWords(own.dimensions, own.cells[cell]?.categories ?? [])}` : '';
}

function relationsBetween(
  drafts: readonly Draft[],
  indexOf: ReadonlyMap<string, number>,
  hierarchies: ReadonlyMap<string, Hierarchy>,
  wholes: Wholes,
): Relation[] {
  const divisions = divisionsByCanonical(hierarchies, wholes);
  return drafts.flatMap((draft, parent) =>
    [...hierarchies.keys()].flatMap((dimension) => {
      const whole = wholes.get(dimension);
      const code = draft.codes.get(dimension) ?? whole?.all;
      const sums = (lists: readonly (readonly string[])[]) =>
        lists.flatMap((list) => {
          const children = partsNamed(draft, dimension, list, indexOf);
          return children ? [{ parent, children, dimension }] : [];
        });
      const divided = sums((code === undefined ? undefined : divisions.get(dimension)?.get(code)) ?? []);
      const isWhole = !draft.codes.has(dimension);
      return isWhole && divided.length === 0 ? sums([whole?.finest ?? []]) : divided;
    }),
  );
}

/** The variables of the parts of a sum; undefined where one of them is in no table. */
function partsNamed(
  { population, measure, codes }: Draft,
  dimension: string,
  parts: readonly string[],
  indexOf: ReadonlyMap<string, number>,
): number[] | undefined {
  const found: number[] = [];
  for (const part of parts) {
    const index = indexOf.get(keyOf(population, measure, new Map(codes).set(dimension, part)));
    if (index === undefined) return undefined;
    found.push(index);
  }
  return found;
}

/** The divisions of each category, in canonical codes, without those into a single part. */
function divisionsByCanonical(
  hierarchies: ReadonlyMap<string, Hierarchy>,
  wholes: Wholes,
): Map<string, Map<string, string[][]>> {
  const result = new Map<string, Map<string, string[][]>>();
  for (const [name, { groupings }] of hierarchies) {
    const standing = (code: string) => wholes.get(name)?.canonical.get(code) ?? code;
    const lists = new Map<string, Map<string, string[]>>();
    const all = [...groupings].flatMap(([code, divisions]) =>
      divisions.map((division) => ({ code, division })),
    );
    for (const { code, division } of all) {
      if (division.length === 1) continue;
      const parts = division.map(standing).sort();
      const named = lists.get(standing(code)) ?? new Map<string, string[]>();
      lists.set(standing(code), named.set(JSON.stringify(parts), parts));
    }
    result.set(
      name,
      new Map([...lists].map(([code, named]) => [code, sortedByName(named).map(([, parts]) => parts)])),
    );
  }
  return result;
}

function sortedByName<T>(named: ReadonlyMap<string, T>): [string, T][] {
  return [...named].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** A margin has at least as many persons as each of its parts and at most as many as all of them. */
function checkPersons(
  drafts: readonly Draft[],
  relations: readonly Relation[],
  tables: readonly Table[],
): void {
  for (const { parent, children } of relations) {
    const whole = drafts[parent];
    const parts = children.map((child) => drafts[child]?.persons);
    const place = whole?.places[0];
    if (whole?.persons === undefined || !place) continue;
    const most = Math.max(...parts.map((part) => part ?? 0));
    const all = parts.every((part) => part !== undefined)
      ? parts.reduce((sum: number, part) => sum + (part ?? 0), 0)
      : Infinity;
    if (whole.persons >= most && whole.persons <= all) continue;
    throw new DisclosureError(
      'persons_mismatch',
      `${whereIs(tables, place)}.persons`,
      `${whole.persons} persons: its parts have ${most} at least and ${all} at most.`,
    );
  }
}
