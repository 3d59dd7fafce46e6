import type { CodelistEntry } from '@okenko/shared/codelists/codelists.contract';
import { CODE_MAX } from '@okenko/shared/common/ids';
import { fold } from '@okenko/shared/common/text';

export interface Branch {
  entry: CodelistEntry;
  /** Its place among its siblings, and how many they are. */
  index: number;
  siblings: readonly CodelistEntry[];
}

/** Entries with those below them following, each level in its order. */
export function branchesOf(entries: readonly CodelistEntry[]): Branch[] {
  const below = Map.groupBy(entries, (entry) => entry.parent);
  const known = new Set(entries.map(({ code }) => code));
  const tops = entries.filter(({ parent }) => parent === null || !known.has(parent));
  return tops.flatMap((entry, index) => {
    const children = below.get(entry.code) ?? [];
    return [
      { entry, index, siblings: tops },
      ...children.map((child, childIndex) => ({ entry: child, index: childIndex, siblings: children })),
    ];
  });
}

/** All codes in the order that follows when one entry moves among its siblings. */
export function orderAfterMove(entries: readonly CodelistEntry[], branch: Branch, to: number): string[] {
  const order = [...branch.siblings];
  order.splice(to, 0, ...order.splice(branch.index, 1));
  const moving = new Set(branch.siblings);
  // The siblings change places among themselves; what is below them follows by itself.
  const sorted = entries.map((entry) => (moving.has(entry) ? (order.shift() ?? entry) : entry));
  return branchesOf(sorted).map(({ entry }) => entry.code);
}

/**
 * Entries that hold all typed words in one of their names, among their keywords or in their code, without diacritics;
 * with those above them, and those below what was found.
 */
export function found(entries: readonly CodelistEntry[], typed: string): readonly CodelistEntry[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  const fits = ({ code, labels, keywords }: CodelistEntry) => {
    const all = fold([code, ...Object.values(labels), ...keywords].join(' '));
    return words.every((word) => all.includes(word));
  };
  const own = new Set(entries.filter(fits));
  const below = new Set([...own].map(({ code }) => code));
  const above = new Set([...own].map(({ parent }) => parent));
  return entries.filter(
    (entry) => own.has(entry) || above.has(entry.code) || (entry.parent !== null && below.has(entry.parent)),
  );
}

const SIGNS_OF_LEVEL = 2;

/** A free code: under a numbered parent the next number (`0108` after `0107`), else one made of the name. */
export function freeCode(entries: readonly CodelistEntry[], parent: string | null, name: string): string {
  const taken = new Set(entries.map(({ code }) => code));
  const siblings = entries.filter((entry) => entry.parent === parent).map(({ code }) => code);
  const numbered =
    siblings.length > 0 ? siblings.every((code) => /^\d+$/.test(code)) : /^\d+$/.test(parent ?? '');
  return numbered ? nextNumber(taken, parent ?? '') : nextSlug(taken, name);
}

function nextNumber(taken: ReadonlySet<string>, parent: string): string {
  for (let number = 1; ; number += 1) {
    const code = `${parent}${String(number).padStart(SIGNS_OF_LEVEL, '0')}`;
    if (!taken.has(code)) return code;
  }
}

function nextSlug(taken: ReadonlySet<string>, name: string): string {
  const slug = fold(name)
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, CODE_MAX - 3)
    .replace(/^_+|_+$/g, '');
  let code = slug;
  for (let number = 2; taken.has(code); number += 1) code = `${slug}_${number}`;
  return code;
}
