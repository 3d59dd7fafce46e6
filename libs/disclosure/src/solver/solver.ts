import highs from 'highs';
import type { Highs } from 'highs';

/** The solver of linear programmes: HiGHS (Huangfu and Hall, 2018), compiled to WebAssembly. */
export type Solver = Highs;

/** The package's types speak of its CommonJS form, where the loader is the member `default`; here it is the module. */
const load = highs as unknown as (typeof highs)['default'];

let loading: Promise<Solver> | undefined;

/** Loads the solver once; later calls get the same one. */
export function loadSolver(): Promise<Solver> {
  const solver = (loading ??= load());
  return solver;
}
