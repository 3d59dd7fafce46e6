import { Programme } from '../solver/programme.ts';
import type { Outcome } from '../solver/programme.ts';
import type { Solver } from '../solver/solver.ts';
import type { Block } from './attack.ts';
import { limitsOf } from './limits.ts';
import { keeps } from './need.ts';
import type { Need } from './need.ts';
import type { Witnesses } from './witnesses.ts';

/** What an attacker can say of a hidden number: it lies between these two, both of which are possible. */
export interface Interval {
  readonly low: number;
  /** Infinity where nothing bounds it. */
  readonly high: number;
}

/** Of an attack that only asks what is safe. */
export interface Goal {
  readonly needs: ReadonlyMap<number, Need>;
  /** Whether the first number that is not safe ends it: what follows is then not looked at. */
  readonly stopsAtUnsafe: boolean;
}

/** The solver's answers are right to about so much. */
const TOLERANCE = 1e-6;

/** Millionths of a minute or a crown tell nobody anything. */
const DECIMALS = 6;

/** The solver's answers are right to so much of a number of this size: larger ones are told to it in larger units. */
const SIZE_MAX = 1024;

/** How often another corner of the possible is looked at before the search over whole numbers begins. */
const HUNTS_MAX = 8;

/** The least (1) or the most (−1) that a number can be. */
type End = 1 | -1;

const BOTH_ENDS: readonly End[] = [-1, 1];

/**
 * The attacker's interval of each unknown number that is asked for, by linear programming: the least and the most
 * that it can be while all equations hold and no number is negative. Numbers of contacts are whole: where the solution
 * of the programme is not, the search goes on over whole numbers.
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
    const intervals = search.possible ? search.intervals(asked, goal) : undefined;
    const isPossible = [...(intervals?.values() ?? [])].every(({ low, high }) => !block.whole || low <= high);
    return isPossible ? intervals : undefined;
  } finally {
    search.dispose();
  }
}

class Search {
  readonly #block: Block;
  readonly #programme: Programme;
  readonly #witnesses: Witnesses;
  readonly #at: Map<number, number>;
  /** What is proven of each number. */
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  /** What the solver takes for one; of contacts one itself, so that whole numbers stay whole. */
  readonly #unit: number;
  readonly possible: boolean;

  constructor(solver: Solver, block: Block, witnesses: Witnesses) {
    this.#block = block;
    this.#witnesses = witnesses;
    this.#at = new Map(block.unknowns.map((variable, index) => [variable, index]));
    const limits = limitsOf(block, this.#at);
    this.#low = block.whole ? limits.low.map((value) => Math.ceil(value - TOLERANCE)) : limits.low;
    this.#high = block.whole ? limits.high.map((value) => Math.floor(value + TOLERANCE)) : limits.high;
    this.#unit = block.whole ? 1 : unitOf(block);
    this.#programme = new Programme(
      solver,
      block.unknowns.map(() => ({ lower: 0, upper: Infinity, cost: 0 })),
      block.equations.map(({ terms, constant }) => ({
        terms: [...terms].map(([variable, weight]) => [this.#columnOf(variable), weight] as const),
        lower: -constant / this.#unit,
        upper: -constant / this.#unit,
      })),
    );
    const first = this.#programme.solve();
    this.possible = first.kind !== 'infeasible';
    this.#note(first);
  }

  dispose(): void {
    this.#programme.dispose();
  }

  intervals(asked: ReadonlySet<number>, goal: Goal | undefined): Map<number, Interval> {
    const result = new Map<number, Interval>();
    for (const variable of this.#block.unknowns) {
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
    const seen = () => ({ low: this.#witnesses.least(variable), high: this.#witnesses.most(variable) });
    const isSeen = () => Number.isFinite(seen().low) && keeps(seen(), need);
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
    const column = this.#columnOf(variable);
    // Adding nothing makes a plain zero of the negative one that rounding may leave.
    return { low: (this.#low[column] ?? 0) + 0, high: (this.#high[column] ?? Infinity) + 0 };
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
    const { whole } = this.#block;
    if (end === 1) this.#low[this.#columnOf(variable)] = whole ? Math.ceil(value - TOLERANCE) : tidied(value);
    else this.#high[this.#columnOf(variable)] = whole ? Math.floor(value + TOLERANCE) : tidied(value);
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
    this.#hunt(this.#columnOf(variable), bound);
    if (this.#isMet(variable, end)) return;
    const outcome = this.#programme.wholeExtreme(this.#columnOf(variable), end);
    this.#note(outcome);
    if (outcome.kind === 'optimal') this.#prove(variable, end, outcome.objective * end);
    // An unfinished search: only what has been seen is sure to be possible, so that is all the protection there is.
    else if (Number.isFinite(this.#seenOf(variable, end)))
      this.#prove(variable, end, this.#seenOf(variable, end));
  }

  /** Looks at other corners in which the number is at its bound, for one of whole numbers. */
  #hunt(column: number, bound: number): void {
    const programme = this.#programme;
    programme.setBounds(column, bound, bound);
    const touched = new Set<number>();
    for (let hunt = 0; hunt <= HUNTS_MAX; hunt += 1) {
      const outcome = programme.solve();
      if (outcome.kind !== 'optimal' || this.#note(outcome)) break;
      const broken = [...outcome.values.keys()].filter((index) => !isWhole(outcome.values[index] ?? 0));
      broken.forEach((index, order) => {
        touched.add(index);
        programme.setCost(index, pushOf(hunt, order));
      });
    }
    for (const index of touched) programme.setCost(index, 0);
    programme.setBounds(column, 0, Infinity);
  }

  /** Remembers a solution, of whole numbers only one that holds exactly; whether it did. */
  #note(outcome: Outcome): boolean {
    if (outcome.kind !== 'optimal' && outcome.kind !== 'unfinished') return false;
    const values = this.#block.whole
      ? outcome.values.map((value) => Math.round(value))
      : outcome.values.map((value) => Math.max(0, value) * this.#unit);
    if (this.#block.whole && !this.#holds(values)) return false;
    this.#block.unknowns.forEach((variable, column) => this.#witnesses.note(variable, values[column] ?? 0));
    return true;
  }

  #holds(values: Float64Array): boolean {
    if (values.some((value) => value < 0)) return false;
    return this.#block.equations.every(({ terms, constant }) => {
      let sum = constant;
      for (const [variable, weight] of terms) sum += weight * (values[this.#columnOf(variable)] ?? 0);
      return sum === 0;
    });
  }
}

/** Without what the rounding of the machine has left of a decimal. */
function tidied(value: number): number {
  return Number(value.toFixed(DECIMALS));
}

/** A power of two, so that telling numbers in it rounds nothing. */
function unitOf({ equations }: Block): number {
  const largest = equations.reduce((most, { constant }) => Math.max(most, Math.abs(constant)), 1);
  return 2 ** Math.max(0, Math.ceil(Math.log2(largest / SIZE_MAX)));
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= TOLERANCE;
}

/** Pushes in changing ways, the same ones in each run. */
function pushOf(hunt: number, order: number): number {
  const turn = Math.sin((hunt + 1) * 12.9898 + (order + 1) * 78.233) * 43_758.5453;
  return turn - Math.floor(turn) - (hunt % 2 === 0 ? 0.5 : 0);
}
