import type { Finding } from '../audit/audit.ts';
import { TWO_VALUES } from '../audit/not-zero.ts';
import type { Evidence, Witnesses } from '../audit/witnesses.ts';
import type { Solver } from '../solver/solver.ts';
import type { System } from '../tables/system.ts';
import { Repair } from './repair.ts';
import type { Narrow } from './repair.ts';

/** A number that the audit did not find safe. */
export interface Unsafe {
  readonly variable: number;
  readonly finding: Finding;
}

/** The numbers for which something can be done. */
export function unsafeOf(findings: ReadonlyMap<number, Finding>, open: ReadonlySet<number>): Unsafe[] {
  return [...findings]
    .flatMap(([variable, finding]) => (finding.safe || open.has(variable) ? [] : [{ variable, finding }]))
    .sort((one, other) => one.variable - other.variable);
}

/**
 * What more to hide for numbers that are not safe; nothing where nothing helps. First for those that are too narrow by
 * what can be read: it may be enough for those that are known to somebody who knows that nothing hidden is zero.
 */
export function hiddenMore(
  solver: Solver,
  system: System,
  evidence: Evidence,
  hidden: ReadonlySet<number>,
  open: ReadonlySet<number>,
  unsafe: readonly Unsafe[],
): number[] {
  const tooNarrow = unsafe.flatMap(({ variable, finding: { wide, interval, need } }) =>
    wide ? [] : [{ variable, interval, need }],
  );
  const known = unsafe.flatMap(({ variable, finding: { notZero } }) =>
    notZero ? [{ variable, interval: notZero, need: TWO_VALUES }] : [],
  );
  const widened = (narrow: readonly Narrow[], least: number, seen: Witnesses): number[] => {
    if (narrow.length === 0) return [];
    const repair = new Repair(solver, system, seen, hidden, open, least);
    try {
      return narrow.flatMap((one) => repair.widen(one) ?? []);
    } finally {
      repair.dispose();
    }
  };
  const added = widened(tooNarrow, 0, evidence.first);
  if (added.length > 0) return added;
  const more = widened(known, 1, evidence.second);
  if (more.length > 0) return more;
  // No movement says what to hide, as where the cross table narrows: cell by cell, what lies near.
  return unsafe.flatMap(({ variable }) => cheapestNear(system, variable, hidden, open) ?? []);
}

/** The smallest cell that can still be hidden in a sum with this one; where there is none, in a sum with those. */
function cheapestNear(
  { variables, relations }: System,
  variable: number,
  hidden: ReadonlySet<number>,
  open: ReadonlySet<number>,
): number | undefined {
  const value = (index: number) => variables[index]?.value ?? Infinity;
  const sums = relations.map(({ parent, children }) => [parent, ...children]);
  const reached = new Set([variable]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const index of sums.filter((members) => members.some((one) => reached.has(one))).flat())
      reached.add(index);
    const [cheapest] = [...reached]
      .filter((index) => Number.isFinite(value(index)) && !hidden.has(index) && !open.has(index))
      .sort((one, other) => value(one) - value(other) || one - other);
    if (cheapest !== undefined) return cheapest;
  }
  return undefined;
}
