import { DisclosureError } from './disclosure-error.ts';
import type { HierarchyInput } from './input.ts';

/** A town over offices, a year over quarters over months: nobody needs so many levels. */
const LEVELS_MAX = 50;

/** The codes of one dimension and what each is the sum of. */
export interface Hierarchy {
  /** From the top down, in the order of the input. */
  readonly codes: readonly string[];
  /** The finest codes. */
  readonly leaves: readonly string[];
  /** For each code that is a sum: the ways in which it is divided, each a list of codes. */
  readonly groupings: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** For each code the finest codes below it; for a finest code itself. */
  readonly leavesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Reads one dimension.
 * @param place where it stands in the input, for messages
 * @throws DisclosureError for an empty dimension, a loop, a category reached twice, divisions that differ
 */
export function readHierarchy(input: HierarchyInput, place: string): Hierarchy {
  const groupings = new Map<string, string[][]>();
  for (const [code, children] of Object.entries(input)) {
    groupings.set(code, divisionsOf(children, `${place}.${code}`));
  }
  return hierarchyOf(groupings, place);
}

/**
 * Puts together what several tables say of one dimension.
 * @throws DisclosureError where one code stands for different categories
 */
export function mergeHierarchies(
  parts: readonly { readonly hierarchy: Hierarchy; readonly place: string }[],
): Hierarchy {
  const groupings = new Map<string, string[][]>();
  const seen = new Set<string>();
  const all = parts.flatMap(({ hierarchy }) =>
    [...hierarchy.groupings].flatMap(([code, divisions]) =>
      divisions.map((division) => ({ code, division })),
    ),
  );
  for (const { code, division } of all) {
    const name = JSON.stringify([code, [...division].sort()]);
    if (seen.has(name)) continue;
    seen.add(name);
    groupings.set(code, [...(groupings.get(code) ?? []), [...division]]);
  }
  return hierarchyOf(groupings, parts.at(-1)?.place ?? '');
}

function divisionsOf(
  children: readonly string[] | readonly (readonly string[])[],
  place: string,
): string[][] {
  const divisions = children.some((child) => Array.isArray(child))
    ? (children as readonly (readonly string[])[])
    : [children as readonly string[]];
  return divisions.map((division) => {
    if (!Array.isArray(division) || division.length === 0) {
      throw new DisclosureError('malformed', place, 'a sum needs at least one part.');
    }
    const twice = division.find((code, index) => division.indexOf(code) !== index);
    if (twice !== undefined) {
      throw new DisclosureError('hierarchy_overlap', place, `"${twice}" is named twice.`);
    }
    return [...division];
  });
}

function hierarchyOf(groupings: ReadonlyMap<string, string[][]>, place: string): Hierarchy {
  if (groupings.size === 0)
    throw new DisclosureError('empty_table', place, 'the dimension has no categories.');
  const leavesOf = new Map<string, Set<string>>();
  const open = new Set<string>();

  const visit = (code: string): Set<string> => {
    const known = leavesOf.get(code);
    if (known) return known;
    if (open.has(code)) {
      throw new DisclosureError('hierarchy_loop', place, `"${code}" is a part of itself.`);
    }
    open.add(code);
    if (open.size > LEVELS_MAX) {
      throw new DisclosureError('too_large', place, `it has more levels than ${LEVELS_MAX}.`);
    }
    const divisions = groupings.get(code);
    const leaves = divisions ? wholeOf(code, divisions, visit, place) : new Set([code]);
    open.delete(code);
    leavesOf.set(code, leaves);
    return leaves;
  };

  for (const code of groupings.keys()) visit(code);
  const codes = topDown(groupings);
  const leaves = codes.filter((code) => !groupings.has(code));
  return { codes, leaves, groupings, leavesOf };
}

/** The finest codes of a sum, which all its divisions must reach exactly once. */
function wholeOf(
  code: string,
  divisions: readonly (readonly string[])[],
  visit: (code: string) => Set<string>,
  place: string,
): Set<string> {
  let whole: Set<string> | undefined;
  for (const division of divisions) {
    const leaves = new Set<string>();
    for (const leaf of division.flatMap((child) => [...visit(child)])) {
      if (leaves.has(leaf)) {
        throw new DisclosureError('hierarchy_overlap', place, `"${leaf}" is counted twice in "${code}".`);
      }
      leaves.add(leaf);
    }
    if (whole && !sameSet(whole, leaves)) {
      throw new DisclosureError(
        'hierarchy_mismatch',
        place,
        `"${code}" stands for different categories in its divisions; give them different names.`,
      );
    }
    whole = leaves;
  }
  return whole ?? new Set();
}

function topDown(groupings: ReadonlyMap<string, readonly (readonly string[])[]>): string[] {
  const parts = new Set([...groupings.values()].flat(2));
  const found = new Set<string>();
  const walk = (code: string) => {
    if (found.has(code)) return;
    found.add(code);
    for (const division of groupings.get(code) ?? []) division.forEach(walk);
  };
  for (const code of groupings.keys()) if (!parts.has(code)) walk(code);
  return [...found];
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}
