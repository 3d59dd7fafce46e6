import { crossingOf } from './crossing.ts';
import type { Crossing } from './crossing.ts';
import { DisclosureError } from './disclosure-error.ts';
import { factsOf, isSame } from './facts.ts';
import type { CellFacts } from './facts.ts';
import { addUnlisted, draftFor } from './drafts.ts';
import type { Draft } from './drafts.ts';
import { mergeHierarchies } from './hierarchy.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Measure } from './input.ts';
import { relationsBetween } from './relations.ts';
import { inWords } from './table.ts';
import type { Table } from './table.ts';
import { sortedByName, wholesOf } from './wholes.ts';

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
    const own = table.cells.map(({ categories }) => draftFor(drafts, table, categories, hierarchies, wholes));
    const add = (isGiven: boolean) =>
      table.cells.forEach(({ given }, cell) => {
        const draft = own[cell];
        if (draft && (given !== undefined) === isGiven)
          addFacts(draft, tables, { table: tableIndex, cell }, facts[cell]);
      });
    // What the input says comes first: a contradiction is then found where it stands, not in a sum of it.
    add(true);
    add(false);
    return own.map(({ key }) => key);
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
