import { Programme } from '../solver/programme.ts';
import type { Outcome } from '../solver/programme.ts';
import type { Solver } from '../solver/solver.ts';
import { solves } from './block.ts';
import type { Block } from './block.ts';
import { huntWhole } from './hunt.ts';
import type { Interval } from './interval.ts';
import { keeps } from './need.ts';
import type { Need } from './need.ts';
import { Proven } from './proven.ts';
import type { End } from './proven.ts';
import { TOLERANCE } from './rounding.ts';
import type { Witnesses } from './witnesses.ts';

/** Of an attack that only asks what is safe. */
export interface Goal {
  readonly needs: ReadonlyMap<number, Need>;
  /** Whether the first number that is not safe ends it: what follows is then not looked at. */
  readonly stopsAtUnsafe: boolean;
}

/** The solver's answers are right to so much of a number of this size: larger ones are told to it in larger units. */
const SIZE_MAX = 1024;

const BOTH_ENDS: readonly End[] = [-1, 1];

/**
 * The attacker's interval of each unknown number that is asked for, by linear programming: the least and the most
 * that it can be while all equations hold and no number is below the least that is known of it. Numbers of contacts are
 * whole: where the solution of the programme is not, the search goes on over whole numbers.
 * Source: Handbook on Statistical Disclosure Control, chapter 4 (audit, "attacker's problem").
 * @param goal where given, an interval is left once it is clear whether it is as wide as it must be
 * @returns undefined where the equations have no solution: what was published contradicts itself
 */
export function intervalsOf(
  solver: Solver,
  block: Block,
  asked: ReadonlySet<number>,
  witnesses: Witnesses,
  goal?: Goal,
): Map<number, Interval> | undefined {
  const search = new Search(solver, block, witnesses);
  try {
    const intervals = search.intervals(asked, goal);
    const isPossible = [...intervals.values()].every(({ low, high }) => !block.whole || low <= high);
    return search.possible && isPossible ? intervals : undefined;
  } finally {
    search.dispose();
  }
}

class Search {
  readonly #block: Block;
  readonly #programme: Programme;
  readonly #witnesses: Witnesses;
  readonly #at: Map<number, number>;
  readonly #proven: Proven;
  /** What the solver takes for one; of contacts one itself, so that whole numbers stay whole. */
  readonly #unit: number;
  #possible: boolean;

  constructor(solver: Solver, block: Block, witnesses: Witnesses) {
    this.#block = block;
    this.#witnesses = witnesses;
    this.#at = new Map(block.unknowns.map((variable, index) => [variable, index]));
    this.#proven = new Proven(block, this.#at);
    this.#unit = block.whole ? 1 : unitOf(block);
    this.#programme = new Programme(
      solver,
      block.unknowns.map((variable) => ({ lower: block.least(variable), upper: Infinity, cost: 0 })),
      block.equations.map(({ terms, constant }) => ({
        terms: [...terms].map(([variable, weight]) => [this.#columnOf(variable), weight] as const),
        lower: -constant / this.#unit,
        upper: -constant / this.#unit,
      })),
    );
    const first = this.#programme.solve();
    this.#possible = first.kind !== 'infeasible';
    this.#note(first);
  }

  /** False once it is clear that there is no solution. */
  get possible(): boolean {
    return this.#possible;
  }

  dispose(): void {
    this.#programme.dispose();
  }

  intervals(asked: ReadonlySet<number>, goal: Goal | undefined): Map<number, Interval> {
    const result = new Map<number, Interval>();
    for (const variable of this.#block.unknowns) {
      if (!this.#possible) break;
      if (!asked.has(variable)) continue;
      const need = goal?.needs.get(variable);
      const interval = need ? this.#enough(variable, need) : this.#exact(variable);
      result.set(variable, interval);
      if (goal?.stopsAtUnsafe && need && !keeps(interval, need)) break;
    }
    return result;
  }

  #exact(variable: number): Interval {
    for (const end of BOTH_ENDS) {
      this.#bound(variable, end);
      this.#certify(variable, end);
    }
    return this.#provenOf(variable);
  }

  /** As much of the interval as shows that it is wide enough, or that it is not. */
  #enough(variable: number, need: Need): Interval {
    const seen = () => this.#witnesses.seenOf(variable);
    const isSeen = () => keeps(seen(), need);
    for (const end of BOTH_ENDS) {
      if (isSeen()) return seen();
      this.#bound(variable, end);
    }
    for (const end of BOTH_ENDS) {
      if (isSeen()) return seen();
      if (!keeps(this.#provenOf(variable), need)) break;
      this.#certify(variable, end);
    }
    return isSeen() ? seen() : this.#provenOf(variable);
  }

  #provenOf(variable: number): Interval {
    return this.#proven.of(this.#columnOf(variable));
  }

  #columnOf(variable: number): number {
    return this.#at.get(variable) ?? -1;
  }

  #seenOf(variable: number, end: End): number {
    return end === 1 ? this.#witnesses.least(variable) : this.#witnesses.most(variable);
  }

  /** Whether the end that is proven has been seen in a solution. */
  #isMet(variable: number, end: End): boolean {
    const { low, high } = this.#provenOf(variable);
    return Math.abs((end === 1 ? low : high) - this.#seenOf(variable, end)) <= TOLERANCE;
  }

  #prove(variable: number, end: End, value: number): void {
    this.#proven.prove(this.#columnOf(variable), end, value);
  }

  /** Bounds one end by the linear programme. */
  #bound(variable: number, end: End): void {
    if (this.#isMet(variable, end)) return;
    const outcome = this.#programme.extreme(this.#columnOf(variable), end);
    if (outcome.kind === 'infeasible') throw new Error('a programme that had a solution has none any more');
    if (outcome.kind === 'optimal') this.#prove(variable, end, outcome.objective * end * this.#unit);
    this.#note(outcome);
  }

  /** Finds whole numbers in which the bound is reached, or else the bound that they reach. */
  #certify(variable: number, end: End): void {
    const { low, high } = this.#provenOf(variable);
    const bound = end === 1 ? low : high;
    if (!this.#block.whole || !Number.isFinite(bound) || this.#isMet(variable, end)) return;
    const least = this.#block.least(variable);
    huntWhole(this.#programme, this.#columnOf(variable), bound, least, (outcome) => this.#note(outcome));
    if (this.#isMet(variable, end)) return;
    const outcome = this.#programme.wholeExtreme(this.#columnOf(variable), end);
    this.#note(outcome);
    if (outcome.kind === 'optimal') this.#prove(variable, end, outcome.objective * end);
    // An unfinished search: only what has been seen is sure to be possible, so that is all the protection there is.
    else if (Number.isFinite(this.#seenOf(variable, end)))
      this.#prove(variable, end, this.#seenOf(variable, end));
    else if (outcome.kind === 'infeasible') this.#possible = false;
  }

  /** Remembers a solution, of whole numbers only one that holds exactly; whether it did. */
  #note(outcome: Outcome): boolean {
    if (outcome.kind !== 'optimal' && outcome.kind !== 'unfinished') return false;
    const values = this.#block.whole
      ? outcome.values.map((value) => Math.round(value))
      : outcome.values.map((value) => Math.max(0, value) * this.#unit);
    const value = (variable: number) => values[this.#columnOf(variable)] ?? 0;
    if (this.#block.whole && !solves(this.#block, value)) return false;
    for (const variable of this.#block.unknowns) this.#witnesses.note(variable, value(variable));
    return true;
  }
}

/** A power of two, so that telling numbers in it rounds nothing. */
function unitOf({ equations }: Block): number {
  const largest = equations.reduce((most, { constant }) => Math.max(most, Math.abs(constant)), 1);
  return 2 ** Math.max(0, Math.ceil(Math.log2(largest / SIZE_MAX)));
}
