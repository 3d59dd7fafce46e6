import { guessesOf } from './audit/attacker.ts';
import type { Attacker } from './audit/attacker.ts';
import { audit } from './audit/audit.ts';
import type { Finding } from './audit/audit.ts';
import type { Need } from './audit/need.ts';
import { contentsOf, culpritsOf } from './audit/culprits.ts';
import { loadSolver } from './solver/solver.ts';
import type { Solver } from './solver/solver.ts';
import { readRules } from './suppression/rules.ts';
import { readRequest, readSystem } from './tables/read-request.ts';
import type { Request } from './tables/read-request.ts';
import type { System } from './tables/system.ts';

/** What an attacker can say of a hidden cell: its table, its categories, and the least and the most it can be. */
export type CellInterval = Readonly<Record<string, unknown>> & {
  readonly table: string;
  readonly low: number;
  /** Null where nothing bounds it. */
  readonly high: number | null;
};

/** A cell that is not safe, and why. */
export type GivenAway = CellInterval & {
  /** The tables that together give it away: of the first so many cells it is worked out. */
  readonly by: readonly string[] | undefined;
  /** Where it is known to whoever knows that nothing hidden is zero: what he can say. */
  readonly notZero?: { readonly low: number; readonly high: number };
};

export interface AuditAnswer {
  readonly passed: boolean;
  readonly cells: readonly CellInterval[];
  /** Empty where the audit has passed. */
  readonly givenAway: readonly GivenAway[];
}

const CULPRITS_MAX = 20;

/**
 * Attacks what was released, all tables and releases together.
 * @param input released tables: `count` (or `sum`) is null where it is hidden; a margin that is not listed is unknown
 * @throws DisclosureError for bad input, naming the place
 */
export async function auditTables(input: Request): Promise<{
  readonly audit: AuditAnswer;
  readonly figures: { readonly hidden: number; readonly milliseconds: number };
}> {
  const started = performance.now();
  const request = readRequest(input);
  const rules = readRules(request.options ?? {});
  const system = readSystem(request, 'released');
  const solver = await loadSolver();
  const need: Need = { width: rules.minimumWidth, reach: undefined };
  const hidden = system.variables.flatMap(({ wasHidden }, index) => (wasHidden ? [index] : []));
  const attacker: Attacker = {
    reads: (variable) => system.variables[variable]?.published,
    guesses: rules.hiddenIsSome ? guessesOf(system, hidden) : [],
  };
  const findings = audit(solver, system, attacker, new Map(hidden.map((index) => [index, need])));
  const answer = auditAnswer(solver, system, findings, attacker);
  const milliseconds = Math.round(performance.now() - started);
  return { audit: answer, figures: { hidden: hidden.length, milliseconds } };
}

/**
 * The findings in the words of the tables.
 * @param attacker who has all releases
 * @param shownNow what tables with true numbers are about to show
 */
export function auditAnswer(
  solver: Solver,
  system: System,
  findings: ReadonlyMap<number, Finding>,
  attacker: Attacker,
  shownNow: (variable: number) => number | undefined = () => undefined,
): AuditAnswer {
  const sorted = [...findings].sort(([one], [other]) => one - other);
  const unsafe = sorted.filter(([, { safe }]) => !safe);
  const contents = unsafe.length > 0 ? contentsOf(system, shownNow) : [];
  return {
    passed: unsafe.length === 0,
    cells: sorted.flatMap(([variable, finding]) => cellsOf(system, variable, finding)),
    givenAway: unsafe.flatMap(([variable, finding], index) => {
      const asked = index < CULPRITS_MAX;
      const { need, notZero } = finding;
      const tables = asked ? culpritsOf(solver, system, variable, need, attacker, contents) : undefined;
      const by = tables?.map((table) => titleOf(system, table));
      const why = notZero ? { by, notZero } : { by };
      return cellsOf(system, variable, finding).map((cell): GivenAway => ({ ...cell, ...why }));
    }),
  };
}

function cellsOf(system: System, variable: number, { interval }: Finding): CellInterval[] {
  return (system.variables[variable]?.places ?? []).map(({ table, cell }) => {
    const own = system.tables[table];
    const categories = own?.cells[cell]?.categories ?? [];
    const named = own?.dimensions.map(({ name }, at) => [name, categories[at] ?? ''] as const) ?? [];
    return {
      table: own ? titleOf(system, table) : '',
      ...Object.fromEntries(named),
      low: interval.low,
      high: Number.isFinite(interval.high) ? interval.high : null,
    };
  });
}

/** The name of a table; of an earlier one with its release. */
function titleOf({ tables }: System, index: number): string {
  const table = tables[index];
  if (!table) return '';
  const { release } = table.input;
  return release === undefined ? table.name : `${table.name} (${release})`;
}
