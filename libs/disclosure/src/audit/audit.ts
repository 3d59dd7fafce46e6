import { NO_CROSSING } from '../tables/crossing.ts';
import { DisclosureError } from '../tables/disclosure-error.ts';
import { describe, whereIs } from '../tables/system.ts';
import type { System } from '../tables/system.ts';
import type { Solver } from '../solver/solver.ts';
import { attackOn } from './attack.ts';
import { intervalsOf } from './intervals.ts';
import type { Interval } from './interval.ts';
import { keeps } from './need.ts';
import type { Need } from './need.ts';
import { rowSpaceOf } from './row-space.ts';
import { Witnesses } from './witnesses.ts';

export interface Finding {
  readonly interval: Interval;
  /** True where the published numbers alone, without "not negative" and "whole", give it away. */
  readonly derivable: boolean;
  readonly need: Need;
  readonly safe: boolean;
}

/**
 * How far an attack goes: to both ends of each interval; until it is clear which numbers are safe; or until one is
 * found that is not.
 */
export type Depth = 'exact' | 'enough' | 'first';

/**
 * Attacks all hidden numbers.
 * @param known what the attacker reads in the releases
 * @param needs the hidden numbers and what each must keep
 * @param witnesses solutions that are known to be possible, and a place for those that are found
 * @throws DisclosureError where what was published contradicts itself
 */
export function audit(
  solver: Solver,
  system: System,
  known: (variable: number) => number | undefined,
  needs: ReadonlyMap<number, Need>,
  witnesses = new Witnesses(),
  depth: Depth = 'exact',
): Map<number, Finding> {
  const { blocks, broken } = attackOn(system, known);
  const [first] = broken;
  if (first) throw contradiction(system, first.parent, 'is not the sum of its published parts');
  const findings = new Map<number, Finding>();
  for (const [variable, need] of needs) {
    const value = known(variable);
    if (value !== undefined) findings.set(variable, judged({ low: value, high: value }, true, need));
  }
  for (const block of blocks) {
    const asked = new Map(block.unknowns.flatMap((variable) => pairOf(variable, needs.get(variable))));
    const rows = rowSpaceOf(block);
    if (asked.size === 0 && !rows.contradictory) continue;
    const equations = block.whole
      ? rows.independent.flatMap((index) => block.equations[index] ?? [])
      : block.equations;
    const goal = depth === 'exact' ? undefined : { needs: asked, stopsAtUnsafe: depth === 'first' };
    const intervals = rows.contradictory
      ? undefined
      : intervalsOf(solver, { ...block, equations }, new Set(asked.keys()), witnesses, goal);
    if (!intervals) {
      // Tables that cannot all come from one cross table are not of the same contacts: that then tells nobody anything.
      const isCrossed = system.crossing.unseen.length > 0;
      const plain = { ...system, crossing: NO_CROSSING };
      if (isCrossed) return audit(solver, plain, known, needs, witnesses, depth);
      const what = block.whole ? 'whole number' : 'number';
      throw contradiction(system, block.unknowns[0] ?? -1, `cannot be any ${what} that is not negative`);
    }
    for (const [variable, interval] of intervals) {
      const need = needs.get(variable);
      const isDerivable = rows.derivable.has(variable);
      if (need) findings.set(variable, judged(agreed(interval, isDerivable), isDerivable, need));
    }
  }
  return findings;
}

function pairOf(variable: number, need: Need | undefined): (readonly [number, Need])[] {
  return need ? [[variable, need]] : [];
}

function judged(interval: Interval, isDerivable: boolean, need: Need): Finding {
  const safe = keeps(interval, need) && !isDerivable;
  return { interval, derivable: isDerivable, need, safe };
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
