import type { CellInput, TableInput } from '../tables/input.ts';

/** A cell of a table as the set of joint cells that it counts. */
export interface Row {
  readonly table: TableInput;
  readonly cell: CellInput;
  readonly covers: readonly number[];
}

/**
 * All tables of one population over one space: a joint cell is a combination of finest categories of all dimensions
 * that occur. Each cell of a table is a row of zeros and ones over it. Reads the hierarchies by itself, so that a
 * mistake in the product's reading cannot hide here.
 */
export class JointCells {
  readonly rows: readonly Row[];
  readonly #divisions = new Map<string, Map<string, readonly string[]>>();
  readonly #leaves = new Map<string, readonly string[]>();

  constructor(tables: readonly TableInput[]) {
    for (const { dimensions } of tables) {
      for (const [name, hierarchy] of Object.entries(dimensions)) this.#learn(name, hierarchy);
    }
    for (const [name, divisions] of this.#divisions) {
      const parts = [...divisions.values()].flat();
      const leaves = new Set(parts.filter((code) => !divisions.has(code)));
      this.#leaves.set(name, [...leaves].sort());
    }
    this.rows = tables.flatMap((table) =>
      table.cells.map((cell) => ({ table, cell, covers: this.#covers(table, cell) })),
    );
  }

  /** The finest categories of a dimension below a code. */
  below(dimension: string, code: string): readonly string[] {
    const division = this.#divisions.get(dimension)?.get(code);
    return division ? division.flatMap((part) => this.below(dimension, part)) : [code];
  }

  #learn(name: string, hierarchy: TableInput['dimensions'][string]): void {
    const divisions = this.#divisions.get(name) ?? new Map<string, readonly string[]>();
    for (const [code, children] of Object.entries(hierarchy)) {
      const [first] = children;
      divisions.set(code, Array.isArray(first) ? first : (children as readonly string[]));
    }
    this.#divisions.set(name, divisions);
  }

  #covers({ dimensions }: TableInput, cell: CellInput): number[] {
    let covered = [0];
    for (const [name, leaves] of this.#leaves) {
      const own = name in dimensions ? this.below(name, String(cell[name])) : leaves;
      const places = own.map((leaf) => leaves.indexOf(leaf));
      covered = covered.flatMap((place) => places.map((at) => place * leaves.length + at));
    }
    return covered;
  }
}
