import type { Model } from 'highs';
import type { Solver } from './solver.ts';

/** `lower ≤ Σ weight · column ≤ upper` */
export interface Row {
  readonly terms: readonly (readonly [column: number, weight: number])[];
  readonly lower: number;
  readonly upper: number;
}

export interface Column {
  readonly lower: number;
  readonly upper: number;
  readonly cost: number;
}

export type Outcome =
  | { readonly kind: 'optimal'; readonly objective: number; readonly values: Float64Array }
  | { readonly kind: 'unbounded' }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unfinished'; readonly values: Float64Array };

/** After a change of the objective the last solution is still allowed: primal simplex goes on from there. */
const PRIMAL_SIMPLEX = 4;

/** After a change of bounds the last solution is still the cheapest of its kind: dual simplex goes on from there. */
const DUAL_SIMPLEX = 1;

/** A search over whole numbers ends here and tells what it has found. */
const NODES_MAX = 20_000;

/**
 * A linear programme that is solved many times with other objectives, each time from the last solution. It lives in
 * the memory of the solver: whoever makes it disposes of it.
 */
export class Programme {
  readonly #solver: Solver;
  readonly #model: Model;
  readonly #size: number;

  /** @param habits whether the objective stays and bounds change, or the other way round */
  constructor(
    solver: Solver,
    columns: readonly Column[],
    rows: readonly Row[],
    habits: { readonly objectiveStays: boolean } = { objectiveStays: false },
  ) {
    this.#solver = solver;
    this.#size = columns.length;
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { terms } of rows) {
      for (const [column, weight] of terms) {
        indices.push(column);
        values.push(weight);
      }
      starts.push(indices.length);
    }
    const limit = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * solver.infinity);
    this.#model = solver.createModel({
      numCols: columns.length,
      numRows: rows.length,
      colCost: columns.map(({ cost }) => cost),
      colLower: columns.map(({ lower }) => limit(lower)),
      colUpper: columns.map(({ upper }) => limit(upper)),
      rowLower: rows.map(({ lower }) => limit(lower)),
      rowUpper: rows.map(({ upper }) => limit(upper)),
      matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
    });
    this.#model.options.set({
      output_flag: false,
      presolve: 'off',
      simplex_strategy: habits.objectiveStays ? DUAL_SIMPLEX : PRIMAL_SIMPLEX,
      // Costs and bounds that are blurred and cleared up again take most of the time here.
      dual_simplex_cost_perturbation_multiplier: 0,
      primal_simplex_bound_perturbation_multiplier: 0,
    });
  }

  /** The least that a column can be, or with `sign` −1 the negative of the most. */
  extreme(column: number, sign: 1 | -1): Outcome {
    this.#model.changeColCost(column, sign);
    const outcome = this.#run();
    this.#model.changeColCost(column, 0);
    return outcome;
  }

  /** The same over whole numbers. */
  wholeExtreme(column: number, sign: 1 | -1): Outcome {
    const all = { kind: 'range', from: 0, to: this.#size - 1 } as const;
    const { variableType } = this.#solver.constants;
    this.#model.changeColsIntegrality(all, new Int32Array(this.#size).fill(variableType.integer));
    this.#model.options.set({ presolve: 'choose', mip_rel_gap: 0, mip_abs_gap: 0, mip_max_nodes: NODES_MAX });
    const outcome = this.extreme(column, sign);
    this.#model.clearIntegrality();
    this.#model.options.set({ presolve: 'off' });
    return outcome;
  }

  /** Any solution with the costs as they stand. */
  solve(): Outcome {
    return this.#run();
  }

  setBounds(column: number, lower: number, upper: number): void {
    this.#model.changeColBounds(column, lower, Number.isFinite(upper) ? upper : this.#solver.infinity);
  }

  setCost(column: number, cost: number): void {
    this.#model.changeColCost(column, cost);
  }

  dispose(): void {
    this.#model.dispose();
  }

  #run(): Outcome {
    const { modelStatus } = this.#solver.constants;
    this.#model.run();
    let status = this.#model.getModelStatus();
    if (status === modelStatus.unboundedOrInfeasible || status === modelStatus.unknown) {
      this.#model.clearSolver();
      this.#model.run();
      status = this.#model.getModelStatus();
    }
    if (status === modelStatus.unbounded) return { kind: 'unbounded' };
    if (status === modelStatus.infeasible) return { kind: 'infeasible' };
    const values = this.#model.getSolution().colValue;
    if (status !== modelStatus.optimal) return { kind: 'unfinished', values };
    return { kind: 'optimal', objective: this.#model.getObjectiveValue(), values };
  }
}
