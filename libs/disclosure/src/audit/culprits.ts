import type { Solver } from '../solver/solver.ts';
import type { System } from '../tables/system.ts';
import { audit } from './audit.ts';
import type { Need } from './need.ts';

/**
 * The tables that together give a number away, none of which could be spared.
 * @param known what the attacker reads in all of them
 * @param shows the numbers that each table shows
 * @returns places of tables in the system
 */
export function culpritsOf(
  solver: Solver,
  system: System,
  variable: number,
  need: Need,
  known: (index: number) => number | undefined,
  shows: readonly ReadonlySet<number>[],
): number[] {
  let kept = shows.map((_, table) => table);
  const isGivenAway = (tables: readonly number[]) => {
    const readable = (index: number) =>
      tables.some((table) => shows[table]?.has(index)) ? known(index) : undefined;
    return !audit(solver, system, readable, new Map([[variable, need]])).get(variable)?.safe;
  };
  for (const table of [...kept].reverse()) {
    const fewer = kept.filter((one) => one !== table);
    if (isGivenAway(fewer)) kept = fewer;
  }
  return kept;
}

/**
 * For each table the numbers that it shows to whoever reads it.
 * @param shownNow what tables with true numbers are about to show
 */
export function shownBy(system: System, shownNow: (index: number) => number | undefined): Set<number>[] {
  return system.tables.map(
    (table, index) =>
      new Set(
        (system.variableOf[index] ?? []).filter((variable, cell) => {
          if (table.knowledge === 'true') return shownNow(variable) !== undefined;
          const { given, inner } = table.cells[cell] ?? {};
          return given ? typeof given[table.measure] === 'number' : inner === true;
        }),
      ),
  );
}
