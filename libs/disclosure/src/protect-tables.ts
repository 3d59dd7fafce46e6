import { auditAnswer } from './audit-tables.ts';
import type { AuditAnswer } from './audit-tables.ts';
import { guessesOf } from './audit/attacker.ts';
import type { Attacker } from './audit/attacker.ts';
import { loadSolver } from './solver/solver.ts';
import { primaryCells } from './suppression/primary.ts';
import { protectSystem } from './suppression/protect.ts';
import { readRules } from './suppression/rules.ts';
import type { CellStatus, TableInput } from './tables/input.ts';
import { readRequest, readSystem, variablesNamed } from './tables/read-request.ts';
import type { Request } from './tables/read-request.ts';
import type { System } from './tables/system.ts';

/** A table as it may be released: every cell, margins too; `count` (or `sum`) is null where it is hidden. */
export type ReleasedTable = TableInput;

export interface ProtectAnswer {
  readonly tables: readonly ReleasedTable[];
  readonly audit: AuditAnswer;
  /** A cell that two tables share counts once. */
  readonly figures: {
    readonly primary: number;
    readonly secondary: number;
    readonly secondarySum: number;
    readonly milliseconds: number;
  };
}

/**
 * Protects tables of counts, or of sums, by suppression: no hidden number can be worked out from all that is shown,
 * from earlier releases neither, and each keeps an interval of the asked width, and more than one value for somebody who
 * knows that nothing hidden is zero. Deterministic; the order of rows, categories, dimensions and tables does not matter.
 * @throws DisclosureError for bad input, naming the place
 */
export async function protectTables(input: Request): Promise<ProtectAnswer> {
  const started = performance.now();
  const request = readRequest(input);
  const options = request.options ?? {};
  const rules = readRules(options);
  const system = readSystem(request, 'true');
  const solver = await loadSolver();
  const asked = [...variablesNamed(system, options.hide, 'options.hide'), ...withStatus(system, 'primary')];
  // That nobody can be there is known to everybody: hiding it would only look as if somebody were.
  const hideable = asked.filter((variable) => !system.variables[variable]?.structural);
  const primary = new Set([...primaryCells(system, rules), ...hideable]);
  const publish = new Set([
    ...variablesNamed(system, options.publish, 'options.publish'),
    ...withStatus(system, 'published'),
  ]);
  const prefer = new Set([
    ...variablesNamed(system, options.prefer, 'options.prefer'),
    ...withStatus(system, 'secondary'),
  ]);
  const protection = protectSystem(solver, system, rules, { primary, publish, prefer });
  const statusOf = (variable: number): CellStatus =>
    protection.primary.has(variable)
      ? 'primary'
      : protection.secondary.has(variable)
        ? 'secondary'
        : 'published';
  const shownNow = (variable: number) =>
    statusOf(variable) === 'published' ? system.variables[variable]?.value : undefined;
  const attacker: Attacker = {
    reads: (variable) => system.variables[variable]?.published ?? shownNow(variable),
    guesses: rules.hiddenIsSome ? guessesOf(system, protection.findings.keys()) : [],
  };
  return {
    tables: released(system, request.tables.length, statusOf),
    audit: auditAnswer(solver, system, protection.findings, attacker, shownNow),
    figures: {
      primary: protection.primary.size,
      secondary: protection.secondary.size,
      secondarySum: [...protection.secondary].reduce(
        (sum, index) => sum + (system.variables[index]?.value ?? 0),
        0,
      ),
      milliseconds: Math.round(performance.now() - started),
    },
  };
}

/** Cells whose input already says what they are to be. */
function withStatus(system: System, status: CellStatus): number[] {
  return system.tables.flatMap((table, index) =>
    table.knowledge === 'released'
      ? []
      : table.cells.flatMap(({ given }, cell) =>
          given?.status === status ? [system.variableOf[index]?.[cell] ?? -1] : [],
        ),
  );
}

function released(
  system: System,
  count: number,
  statusOf: (variable: number) => CellStatus,
): ReleasedTable[] {
  return system.tables.slice(0, count).map(({ input, measure, dimensions, cells }, index) => ({
    ...input,
    cells: cells.map(({ categories }, cell) => {
      const variable = system.variableOf[index]?.[cell] ?? -1;
      const status = statusOf(variable);
      const value = status === 'published' ? (system.variables[variable]?.value ?? null) : null;
      const structural = system.variables[variable]?.structural ? { structural: true } : {};
      return {
        ...Object.fromEntries(dimensions.map(({ name }, at) => [name, categories[at]])),
        [measure]: value,
        status,
        ...structural,
      };
    }),
  }));
}
