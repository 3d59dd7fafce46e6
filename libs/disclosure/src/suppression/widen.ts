import type { Finding } from '../audit/audit.ts';
import type { Witnesses } from '../audit/witnesses.ts';
import type { Solver } from '../solver/solver.ts';
import type { System } from '../tables/system.ts';
import { Repair } from './repair.ts';
import type { Unsafe } from './repair.ts';

/** The numbers for which something can be done. */
export function unsafeOf(findings: ReadonlyMap<number, Finding>, open: ReadonlySet<number>): Unsafe[] {
  return [...findings]
    .flatMap(([variable, finding]) => (finding.safe || open.has(variable) ? [] : [{ variable, finding }]))
    .sort((one, other) => one.variable - other.variable);
}

/** What more to hide for numbers that are not safe; nothing where nothing helps. */
export function widened(
  solver: Solver,
  system: System,
  witnesses: Witnesses,
  hidden: ReadonlySet<number>,
  open: ReadonlySet<number>,
  unsafe: readonly Unsafe[],
): number[] {
  if (unsafe.length === 0) return [];
  const repair = new Repair(solver, system, witnesses, hidden, open);
  try {
    const added = unsafe.flatMap((one) => repair.widen(one) ?? []);
    if (added.length > 0) return added;
  } finally {
    repair.dispose();
  }
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
