import type { Interval } from '../audit/interval.ts';
import { keeps } from '../audit/need.ts';
import type { Need } from '../audit/need.ts';
import type { Witnesses } from '../audit/witnesses.ts';
import { Programme } from '../solver/programme.ts';
import type { Column, Outcome, Row } from '../solver/programme.ts';
import type { Solver } from '../solver/solver.ts';
import type { System } from '../tables/system.ts';

/** A number of which an attacker can say too much. */
export interface Narrow {
  readonly variable: number;
  readonly interval: Interval;
  readonly need: Need;
}

interface Movement {
  /** What the cells that it passes through cost. */
  readonly objective: number;
  /** The published cells that it passes through. */
  readonly through: readonly number[];
  /** By how much each column moves; undefined where nothing has to. */
  readonly values: Float64Array | undefined;
}

/** Movements below this are the solver's rounding. */
const STILL = 1e-7;

/**
 * Finds cells to hide so that numbers get wide enough. Another set of numbers behind the same published cells is
 * the true one plus a movement that adds up to nothing in each relation; the movement that shifts the narrow number
 * far enough and passes through the cheapest published cells tells which to hide.
 * Source: Kelly, Golden and Assad, "Cell suppression: disclosure protection for sensitive tabular data", Networks 22
 * (1992); Fischetti and Salazar-González (2001) for tables of any shape.
 */
export class Repair {
  readonly #system: System;
  readonly #programme: Programme;
  readonly #witnesses: Witnesses;
  readonly #hidden: Set<number>;
  readonly #fixed: ReadonlySet<number>;
  readonly #least: number;

  /**
   * @param witnesses a place for the solutions that are found
   * @param hidden what is hidden by now
   * @param fixed what can never be hidden
   * @param least what the attacker knows each number to be at least, those that are zero apart
   */
  constructor(
    solver: Solver,
    system: System,
    witnesses: Witnesses,
    hidden: ReadonlySet<number>,
    fixed: ReadonlySet<number>,
    least: number,
  ) {
    this.#system = system;
    this.#witnesses = witnesses;
    this.#hidden = new Set(hidden);
    this.#fixed = fixed;
    this.#least = least;
    this.#programme = new Programme(
      solver,
      system.variables.flatMap((_, index) => [this.#column(index, 'up'), this.#column(index, 'down')]),
      system.relations.map(rowOf),
      { objectiveStays: true },
    );
  }

  dispose(): void {
    this.#programme.dispose();
  }

  /** The cells to hide for one number; undefined where nothing helps. They count as hidden from now on. */
  widen({ variable, interval: { low, high }, need }: Narrow): readonly number[] | undefined {
    // What was hidden for others may have been enough for this one.
    if (keeps(this.#witnesses.seenOf(variable), need)) return [];
    const width = Math.max(need.width, 1);
    const value = this.#system.variables[variable]?.value ?? low;
    const up = this.#moved(variable, 'up', Math.max(low + width, need.reach ?? 0) - value);
    const mayFall = up?.objective !== 0 && high - width >= this.#least && (need.reach ?? 0) <= high;
    const down = mayFall ? this.#moved(variable, 'down', value - (high - width)) : undefined;
    const best = up && down ? (down.objective < up.objective ? down : up) : (up ?? down);
    if (!best) return undefined;
    for (const index of best.through) this.#hide(index);
    if (best.values) this.#note(best.values);
    return best.through;
  }

  #moved(variable: number, way: 'up' | 'down', amount: number): Movement | undefined {
    if (amount <= 0) return { objective: 0, through: [], values: undefined };
    const own = columnOf(variable, way);
    const other = columnOf(variable, way === 'up' ? 'down' : 'up');
    this.#programme.setBounds(own, amount, amount);
    this.#programme.setBounds(other, 0, 0);
    const outcome = this.#programme.solve();
    for (const each of ['up', 'down'] as const) {
      const { lower, upper } = this.#column(variable, each);
      this.#programme.setBounds(columnOf(variable, each), lower, upper);
    }
    if (outcome.kind !== 'optimal') return undefined;
    return { objective: outcome.objective, through: this.#through(outcome), values: outcome.values };
  }

  /** The true numbers, moved, are another solution, where all of them are known and add up exactly. */
  #note(movement: Float64Array): void {
    const { variables, relations, crossing } = this.#system;
    if (crossing.unseen.length > 0) return;
    const moved = variables.map(
      ({ value = NaN }, index) =>
        value + Math.round((movement[columnOf(index, 'up')] ?? 0) - (movement[columnOf(index, 'down')] ?? 0)),
    );
    const isSolution =
      moved.every((value) => value >= 0) &&
      relations.every(
        ({ parent, children }) =>
          children.reduce((sum, child) => sum + (moved[child] ?? NaN), 0) === moved[parent],
      );
    if (isSolution) moved.forEach((value, index) => this.#witnesses.note(index, value));
  }

  /** The published cells that a movement passes through. */
  #through(outcome: Outcome & { kind: 'optimal' }): number[] {
    return this.#system.variables.flatMap((_, index) => {
      if (this.#hidden.has(index)) return [];
      const moves = ['up', 'down'].some(
        (way) => (outcome.values[columnOf(index, way as 'up' | 'down')] ?? 0) > STILL,
      );
      return moves ? [index] : [];
    });
  }

  #hide(index: number): void {
    this.#hidden.add(index);
    this.#programme.setCost(columnOf(index, 'up'), 0);
    this.#programme.setCost(columnOf(index, 'down'), 0);
  }

  #column(index: number, way: 'up' | 'down'): Column {
    if (this.#fixed.has(index)) return { lower: 0, upper: 0, cost: 0 };
    const { value, places } = this.#system.variables[index] ?? {};
    const cost = this.#hidden.has(index) || value === undefined ? 0 : 1 + value;
    // Of a number that only earlier releases hide nothing is known: it is not counted on to fall. One that no table
    // lists is the sum of others, which bound it.
    const unlisted = places?.length === 0 ? Infinity : 0;
    const fall = value === undefined ? unlisted : Math.max(0, value - this.#least);
    return { lower: 0, upper: way === 'up' ? Infinity : fall, cost };
  }
}

function columnOf(variable: number, way: 'up' | 'down'): number {
  return 2 * variable + (way === 'up' ? 0 : 1);
}

function rowOf({ parent, children }: { readonly parent: number; readonly children: readonly number[] }): Row {
  const signed = [[parent, -1] as const, ...children.map((child) => [child, 1] as const)];
  const terms = signed.flatMap(([variable, weight]) => [
    [columnOf(variable, 'up'), weight] as const,
    [columnOf(variable, 'down'), -weight] as const,
  ]);
  return { terms, lower: 0, upper: 0 };
}
