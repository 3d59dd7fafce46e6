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

/** The solver's answers are right to about so much. */
const TOLERANCE = 1e-6;

/** How often another corner of the possible is looked at before the search over whole numbers begins. */
const HUNTS_MAX = 8;

/**
 * The attacker's interval of each unknown number that is asked for, by linear programming: the least and the most
 * that it can be while all equations hold and no number is negative. Numbers of contacts are whole: where the solution
 * of the programme is not, the search goes on over whole numbers.
 * Source: Handbook on Statistical Disclosure Control, chapter 4 (audit, "attacker's problem").
 * @param enough where given, an interval is left as it was seen once it is as wide as it must be
 * @returns undefined where the equations have no solution: what was published contradicts itself
 */
export function intervalsOf(
  solver: Solver,
  block: Block,
  asked: ReadonlySet<number>,
  witnesses: Witnesses,
  enough?: ReadonlyMap<number, Need>,
): Map<number, Interval> | undefined {
  const search = new Search(solver, block, witnesses);
  try {
    return search.possible ? search.intervals(asked, enough) : undefined;
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
  readonly possible: boolean;

  constructor(solver: Solver, block: Block, witnesses: Witnesses) {
    this.#block = block;
    this.#witnesses = witnesses;
    this.#at = new Map(block.unknowns.map((variable, index) => [variable, index]));
    const limits = limitsOf(block, this.#at);
    this.#low = block.whole ? limits.low.map((value) => Math.ceil(value - TOLERANCE)) : limits.low;
    this.#high = block.whole ? limits.high.map((value) => Math.floor(value + TOLERANCE)) : limits.high;
    this.#programme = new Programme(
      solver,
      block.unknowns.map(() => ({ lower: 0, upper: Infinity, cost: 0 })),
      block.equations.map(({ terms, constant }) => ({
        terms: [...terms].map(([variable, weight]) => [this.#at.get(variable) ?? -1, weight] as const),
        lower: -constant,
        upper: -constant,
      })),
    );
    const first = this.#programme.solve();
    this.possible = first.kind !== 'infeasible';
    this.#note(first);
  }

  dispose(): void {
    this.#programme.dispose();
  }

  intervals(
    asked: ReadonlySet<number>,
    enough: ReadonlyMap<number, Need> | undefined,
  ): Map<number, Interval> {
    const result = new Map<number, Interval>();
    for (const variable of this.#block.unknowns) {
      if (!asked.has(variable)) continue;
      const seen = { low: this.#witnesses.least(variable), high: this.#witnesses.most(variable) };
      const need = enough?.get(variable);
      if (need && Number.isFinite(seen.low) && keeps(seen, need)) {
        result.set(variable, seen);
        continue;
      }
      const column = this.#at.get(variable) ?? -1;
      this.#settle(variable, column, -1);
      this.#settle(variable, column, 1);
      result.set(variable, { low: this.#low[column] ?? 0, high: this.#high[column] ?? Infinity });
    }
    return result;
  }

  /** Makes what is proven and what is seen of one number meet, at its most (−1) or at its least (1). */
  #settle(variable: number, column: number, sign: 1 | -1): void {
    const proven = sign === 1 ? this.#low : this.#high;
    const seen = () => (sign === 1 ? this.#witnesses.least(variable) : this.#witnesses.most(variable));
    const isMet = () => Math.abs((proven[column] ?? 0) - seen()) <= TOLERANCE;
    if (isMet()) return;
    const outcome = this.#programme.extreme(column, sign);
    if (outcome.kind === 'unbounded') return;
    if (outcome.kind === 'infeasible') throw new Error('a programme that had a solution has none any more');
    if (outcome.kind === 'optimal') proven[column] = this.#rounded(outcome.objective * sign, sign);
    this.#note(outcome);
    if (!this.#block.whole || isMet()) return;
    if (outcome.kind === 'optimal') this.#hunt(column, proven[column] ?? 0, outcome.values);
    if (isMet()) return;
    const whole = this.#programme.wholeExtreme(column, sign);
    this.#note(whole);
    if (whole.kind === 'optimal') proven[column] = this.#rounded(whole.objective * sign, sign);
    // An unfinished search: only what has been seen is sure to be possible, so that is all the protection there is.
    else if (Number.isFinite(seen())) proven[column] = seen();
  }

  /** Looks at other corners in which the number is what it may be at most, for one of whole numbers. */
  #hunt(column: number, value: number, corner: Float64Array): void {
    const programme = this.#programme;
    programme.setBounds(column, value, value);
    const touched = new Set<number>();
    let values = corner;
    for (let hunt = 0; hunt < HUNTS_MAX; hunt += 1) {
      const broken = [...values.keys()].filter((index) => !isWhole(values[index] ?? 0));
      broken.forEach((index, order) => {
        touched.add(index);
        programme.setCost(index, pushOf(hunt, order));
      });
      const outcome = programme.solve();
      if (outcome.kind !== 'optimal') break;
      if (this.#note(outcome)) break;
      values = outcome.values;
    }
    for (const index of touched) programme.setCost(index, 0);
    programme.setBounds(column, 0, Infinity);
  }

  #rounded(value: number, sign: 1 | -1): number {
    if (!this.#block.whole) return value;
    return sign === 1 ? Math.ceil(value - TOLERANCE) : Math.floor(value + TOLERANCE);
  }

  /** Remembers a solution, of whole numbers only one that holds exactly; whether it did. */
  #note(outcome: Outcome): boolean {
    if (outcome.kind !== 'optimal' && outcome.kind !== 'unfinished') return false;
    const values = this.#block.whole ? outcome.values.map((value) => Math.round(value)) : outcome.values;
    if (this.#block.whole && !this.#holds(values)) return false;
    this.#block.unknowns.forEach((variable, column) => this.#witnesses.note(variable, values[column] ?? 0));
    return true;
  }

  #holds(values: Float64Array): boolean {
    if (values.some((value) => value < 0)) return false;
    return this.#block.equations.every(({ terms, constant }) => {
      let sum = constant;
      for (const [variable, weight] of terms) sum += weight * (values[this.#at.get(variable) ?? -1] ?? 0);
      return sum === 0;
    });
  }
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= TOLERANCE;
}

/** Pushes in changing ways, the same ones in each run. */
function pushOf(hunt: number, order: number): number {
  const turn = Math.sin((hunt + 1) * 12.9898 + (order + 1) * 78.233) * 43_758.5453;
  return turn - Math.floor(turn) - (hunt % 2 === 0 ? 0.5 : 0);
}
