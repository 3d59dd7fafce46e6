import type { Solver } from '../solver/solver.ts';
import type { System } from '../tables/system.ts';
import type { Attacker } from './attacker.ts';
import { audit } from './audit.ts';
import type { Need } from './need.ts';

/** What whoever has a table finds in it. */
export interface Content {
  readonly shown: ReadonlySet<number>;
  readonly hidden: ReadonlySet<number>;
}

/**
 * The tables that together give a number away, none of which could be spared.
 * @param attacker who has all of them
 * @param contents for each table what is in it
 * @returns places of tables in the system
 */
export function culpritsOf(
  solver: Solver,
  system: System,
  variable: number,
  need: Need,
  attacker: Attacker,
  contents: readonly Content[],
): number[] {
  let kept = contents.map((_, table) => table);
  const isGivenAway = (tables: readonly number[]) => {
    const own = tables.flatMap((table) => contents[table] ?? []);
    const isHidden = (index: number) => own.some(({ hidden }) => hidden.has(index));
    const reader: Attacker = {
      reads: (index) => (own.some(({ shown }) => shown.has(index)) ? attacker.reads(index) : undefined),
      guesses: attacker.guesses.map((guess) => new Set([...guess].filter(isHidden))),
    };
    return !audit(solver, system, reader, new Map([[variable, need]])).get(variable)?.safe;
  };
  for (const table of [...kept].reverse()) {
    const fewer = kept.filter((one) => one !== table);
    if (isGivenAway(fewer)) kept = fewer;
  }
  return kept;
}

/**
 * What is in each table for whoever reads it.
 * @param shownNow what tables with true numbers are about to show
 */
export function contentsOf(system: System, shownNow: (index: number) => number | undefined): Content[] {
  return system.tables.map((table, index) => {
    const listed = system.variableOf[index] ?? [];
    const says = (variable: number, cell: number): number | null | undefined => {
      if (table.knowledge === 'true') return shownNow(variable) ?? null;
      const { given, inner } = table.cells[cell] ?? {};
      return given ? given[table.measure] : inner ? 0 : undefined;
    };
    return {
      shown: new Set(listed.filter((variable, cell) => typeof says(variable, cell) === 'number')),
      hidden: new Set(listed.filter((variable, cell) => says(variable, cell) === null)),
    };
  });
}
