import { keyOf } from './drafts.ts';
import type { Draft } from './drafts.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Relation } from './system.ts';
import { divisionsByCanonical } from './wholes.ts';
import type { Wholes } from './wholes.ts';

/** The sums that hold between variables, along each dimension and each of its divisions. */
export function relationsBetween(
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
