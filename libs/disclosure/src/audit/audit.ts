import { NO_CROSSING } from '../tables/crossing.ts';
import { DisclosureError } from '../tables/disclosure-error.ts';
import { describe, whereIs } from '../tables/system.ts';
import type { System } from '../tables/system.ts';
import type { Solver } from '../solver/solver.ts';
import { attackOn } from './attack.ts';
import type { Attacker } from './attacker.ts';
import type { Block } from './block.ts';
import type { Interval } from './interval.ts';
import { intervalsOf } from './intervals.ts';
import { keeps } from './need.ts';
import type { Need } from './need.ts';
import { knownNotZero } from './not-zero.ts';
import { rowSpaceOf } from './row-space.ts';
import { evidenceOf } from './witnesses.ts';
import type { Evidence } from './witnesses.ts';

export interface Finding {
  /** What the releases alone say. */
  readonly interval: Interval;
  /** True where the published numbers alone, without "not negative" and "whole", give it away. */
  readonly derivable: boolean;
  readonly need: Need;
  /** Whether the interval is as it must be. */
  readonly wide: boolean;
  /** What somebody can say who counts on it that nothing hidden is zero, where that is the number itself. */
  readonly notZero: Interval | undefined;
  readonly safe: boolean;
}

/**
 * How far an attack goes: to both ends of each interval; until it is clear which numbers are safe; or until one is
 * found that is not.
 */
export type Depth = 'exact' | 'enough' | 'first';

/**
 * Attacks all hidden numbers: by what can be read, and once more by what can be guessed beside it.
 * @param needs the hidden numbers and what each must keep
 * @param evidence solutions that are known to be possible, and a place for those that are found
 * @throws DisclosureError where what was published contradicts itself
 */
export function audit(
  solver: Solver,
  system: System,
  attacker: Attacker,
  needs: ReadonlyMap<number, Need>,
  evidence = evidenceOf(system),
  depth: Depth = 'exact',
): Map<number, Finding> {
  const { blocks, broken } = attackOn(system, attacker.reads);
  const [first] = broken;
  if (first) throw contradiction(system, first.parent, 'is not the sum of its published parts');
  const findings = new Map<number, Finding>();
  for (const [variable, need] of needs) {
    const value = attacker.reads(variable);
    if (value !== undefined) findings.set(variable, judged({ low: value, high: value }, true, need));
  }
  for (const block of blocks) {
    const found = findingsIn(solver, system, block, attacker, needs, evidence, depth);
    if (!found) {
      // Tables that cannot all come from one cross table are not of the same contacts: that then tells nobody anything.
      const isCrossed = system.crossing.unseen.length > 0;
      const plain = { ...system, crossing: NO_CROSSING };
      if (isCrossed) return audit(solver, plain, attacker, needs, evidence, depth);
      const what = block.whole ? 'whole number' : 'number';
      throw contradiction(system, block.unknowns[0] ?? -1, `cannot be any ${what} that is not negative`);
    }
    for (const [variable, finding] of found) findings.set(variable, finding);
  }
  return findings;
}

/** Both attacks on one block; undefined where what was published contradicts itself. */
function findingsIn(
  solver: Solver,
  system: System,
  block: Block,
  { guesses }: Attacker,
  needs: ReadonlyMap<number, Need>,
  evidence: Evidence,
  depth: Depth,
): Map<number, Finding> | undefined {
  const findings = new Map<number, Finding>();
  const rows = rowSpaceOf(block);
  if (rows.contradictory) return undefined;
  const asked = new Map(block.unknowns.flatMap((variable) => pairOf(variable, needs.get(variable))));
  if (asked.size === 0) return findings;
  const equations = block.whole
    ? rows.independent.flatMap((index) => block.equations[index] ?? [])
    : block.equations;
  const reduced = { ...block, equations };
  const stopsAtUnsafe = depth === 'first';
  const goal = depth === 'exact' ? undefined : { needs: asked, stopsAtUnsafe };
  const intervals = intervalsOf(solver, reduced, new Set(asked.keys()), evidence.first, goal);
  if (!intervals) return undefined;
  const open = new Set<number>();
  for (const [variable, interval] of intervals) {
    const isDerivable = rows.derivable.has(variable);
    const need = asked.get(variable);
    if (need) findings.set(variable, judged(agreed(interval, isDerivable), isDerivable, need));
    if (interval.high > interval.low) open.add(variable);
  }
  if (stopsAtUnsafe && !allSafe(findings)) return findings;
  const known = knownNotZero(solver, system, reduced, guesses, open, evidence.second, stopsAtUnsafe);
  for (const [variable, notZero] of known) {
    const finding = findings.get(variable);
    if (finding) findings.set(variable, { ...finding, notZero, safe: false });
  }
  return findings;
}

function pairOf(variable: number, need: Need | undefined): (readonly [number, Need])[] {
  return need ? [[variable, need]] : [];
}

export function allSafe(findings: ReadonlyMap<number, Finding>): boolean {
  return [...findings.values()].every(({ safe }) => safe);
}

function judged(interval: Interval, isDerivable: boolean, need: Need): Finding {
  const wide = keeps(interval, need) && !isDerivable;
  return { interval, derivable: isDerivable, need, wide, notZero: undefined, safe: wide };
}

/** Elimination and solver must say the same of a number that follows from equations: sums end within rounding. */
const AGREEMENT = 1e-3;

function agreed(interval: Interval, isDerivable: boolean): Interval {
  if (isDerivable && interval.high - interval.low > AGREEMENT * Math.max(1, Math.abs(interval.low))) {
    throw new Error(
      'the two ways of the audit disagree: a number that can be worked out has a wide interval',
    );
  }
  return interval;
}

function contradiction(system: System, variable: number, what: string): DisclosureError {
  const [place] = system.variables[variable]?.places ?? [];
  if (!place) return new DisclosureError('contradiction', 'tables', `a number ${what}.`);
  return new DisclosureError(
    'contradiction',
    whereIs(system.tables, place),
    `${describe(system.tables, place)} ${what}.`,
  );
}
