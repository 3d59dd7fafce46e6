import { z } from 'zod';
import { cellKeyOf } from './perturbation/cell-keys.ts';
import { perturb } from './perturbation/look-up.ts';
import { perturbationTable } from './perturbation/ptable.ts';
import type { PerturbationParameters } from './perturbation/parameters.ts';
import { utilityMeasures } from './perturbation/utility.ts';
import type { UtilityMeasures } from './perturbation/utility.ts';
import { DisclosureError } from './tables/disclosure-error.ts';
import { partsOf } from './tables/facts.ts';
import type { TableInput } from './tables/input.ts';
import { placeOf, readRequest, readSystem } from './tables/read-request.ts';
import type { Request } from './tables/read-request.ts';
import { describe, whereIs } from './tables/system.ts';
import type { System } from './tables/system.ts';
import { nameOf } from './tables/table.ts';
import type { Table } from './tables/table.ts';

/** A noise of up to 5 and a variance of 3; counts of 1 and 2 do not occur. */
export const PERTURBATION_DEFAULT: PerturbationParameters = { D: 5, V: 3, js: 2 };

export interface PerturbAnswer {
  /** Every cell with its perturbed count; totals are perturbed on their own, so they need not add up. */
  readonly tables: readonly TableInput[];
  /** What the noise cost, for whoever releases the tables: it compares with the true counts. */
  readonly figures: UtilityMeasures & { readonly milliseconds: number };
}

const parameters = z.strictObject({
  D: z.number(),
  V: z.number(),
  js: z.number().optional(),
  pstay: z.union([z.number(), z.array(z.number().nullable())]).optional(),
  mono: z.union([z.boolean(), z.array(z.boolean())]).optional(),
  optim: z.number().optional(),
});

/**
 * Protects tables of counts by cell keys: each inner cell brings the key of its records, a margin has the key of all
 * records below it, and each count is perturbed by its key. The same records get the same noise in every table.
 * @throws DisclosureError for bad input, naming the place
 */
export function perturbTables(input: Request): PerturbAnswer {
  const started = performance.now();
  const request = readRequest(input);
  const table = perturbationTable(readParameters(request.options?.perturbation));
  const system = readSystem(request, 'true');
  const original: number[] = [];
  const perturbed: number[] = [];
  const keyOfVariable = new Map<number, string>();
  const tables = system.tables.slice(0, request.tables.length).map((own, index) => {
    const keys = keysOf(own);
    const cells = own.cells.map(({ categories }, cell) => {
      const variable = system.variableOf[index]?.[cell] ?? -1;
      const key = keys[cell] ?? '0';
      checkKey(system, keyOfVariable, variable, key, { table: index, cell });
      const count = system.variables[variable]?.value ?? 0;
      const shown = perturb(count, key, table);
      original.push(count);
      perturbed.push(shown);
      return {
        ...Object.fromEntries(own.dimensions.map(({ name }, at) => [name, categories[at]])),
        count: shown,
      };
    });
    return { ...own.input, cells };
  });
  const milliseconds = Math.round(performance.now() - started);
  return { tables, figures: { ...utilityMeasures(original, perturbed), milliseconds } };
}

function readParameters(given: unknown): PerturbationParameters {
  if (given === undefined) return PERTURBATION_DEFAULT;
  const parsed = parameters.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DisclosureError(
    'malformed',
    placeOf(['options', 'perturbation', ...(issue?.path ?? [])]),
    issue?.message ?? 'is not as it should be.',
  );
}

/** The key of each cell of a table: given for inner cells, of margins the sum of all below. */
function keysOf(table: Table): string[] {
  if (table.measure !== 'count') {
    throw new DisclosureError('malformed', `${table.place}.measure`, 'cell keys perturb counts, not sums.');
  }
  const indexOf = new Map(table.cells.map(({ categories }, index) => [nameOf(categories), index]));
  const known = new Array<string | undefined>(table.cells.length);
  const keyOf = (index: number): string => {
    const before = known[index];
    if (before !== undefined) return before;
    const cell = table.cells[index];
    if (!cell) throw new RangeError(`no cell ${index}`);
    const parts = partsOf(table, cell).map((categories) => keyOf(indexOf.get(nameOf(categories)) ?? -1));
    const { given } = cell;
    const own = given?.cellKey === undefined ? undefined : cellKeyOf([given.cellKey]);
    if (parts.length === 0 && own === undefined && given?.count) {
      throw new DisclosureError('missing_value', `${given.place}.cellKey`, 'is missing.');
    }
    const key = parts.length === 0 ? (own ?? '0') : cellKeyOf(parts);
    if (own !== undefined && own !== key) {
      throw new DisclosureError(
        'margin_mismatch',
        `${given?.place}.cellKey`,
        `is given as ${own}, its parts add up to ${key}.`,
      );
    }
    known[index] = key;
    return key;
  };
  return table.cells.map((_, index) => keyOf(index));
}

/** The same records have the same key in every table. */
function checkKey(
  system: System,
  known: Map<number, string>,
  variable: number,
  key: string,
  place: { readonly table: number; readonly cell: number },
): void {
  const before = known.get(variable);
  if (before !== undefined && before !== key && system.variables[variable]?.value !== 0) {
    throw new DisclosureError(
      'contradiction',
      whereIs(system.tables, place),
      `the cell key of ${describe(system.tables, place)} is ${key} here and ${before} in a table before.`,
    );
  }
  known.set(variable, key);
}
