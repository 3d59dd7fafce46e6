import type { Hierarchy } from './hierarchy.ts';

/** For each dimension: the code that stands for its category, the first by name of those that cover the same. */
export type Wholes = ReadonlyMap<
  string,
  {
    readonly canonical: ReadonlyMap<string, string>;
    /** The category that covers all, if there is one. */
    readonly all: string | undefined;
    readonly finest: readonly string[];
  }
>;

export function wholesOf(hierarchies: ReadonlyMap<string, Hierarchy>): Wholes {
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

/** The divisions of each category, in canonical codes, without those into a single part. */
export function divisionsByCanonical(
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

export function sortedByName<T>(named: ReadonlyMap<string, T>): [string, T][] {
  return [...named].sort(([one], [other]) => (one < other ? -1 : 1));
}
