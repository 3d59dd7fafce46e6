import { z } from 'zod';
import { DisclosureError } from './disclosure-error.ts';
import { CELLS_MAX, CELL_FIELDS } from './input.ts';
import type { CellInput, OptionsInput, TableInput } from './input.ts';
import type { Knowledge } from './read-cell.ts';
import { joinTables } from './system.ts';
import type { System } from './system.ts';
import { nameOf, readTable } from './table.ts';

const NAME_MAX = 200;
const TABLES_MAX = 1_000;
const CODES_MAX = 5_000;

const name = z.string().min(1).max(NAME_MAX);
const cell = z.record(z.string(), z.unknown());
const division = z.array(name).max(CODES_MAX);
const hierarchy = z.record(name, z.union([division, z.array(division).min(1)]));
const minimum = z.number();

const table = z.strictObject({
  name,
  dimensions: z.record(name, hierarchy),
  cells: z.array(cell).max(CELLS_MAX),
  population: name.optional(),
  measure: z.enum(['count', 'sum']).optional(),
  release: name.optional(),
});

const options = z.strictObject({
  minimumCell: minimum.optional(),
  minimumPersons: minimum.optional(),
  minimumWidth: minimum.optional(),
  zeros: z.enum(['published', 'protected']).optional(),
  strict: z.record(name, z.record(name, minimum)).optional(),
  groupDisclosure: z.array(name).optional(),
  dominance: z.strictObject({ largest: z.number(), share: z.number() }).optional(),
  order: z.array(z.enum(['earlier', 'size', 'margins'])).optional(),
  publish: z.array(cell).optional(),
  hide: z.array(cell).optional(),
  prefer: z.array(cell).optional(),
  trials: z.number().optional(),
  perturbation: z.unknown().optional(),
});

const request = z.strictObject({
  tables: z.array(table).max(TABLES_MAX),
  earlier: z.array(table).max(TABLES_MAX).optional(),
  options: options.optional(),
  // An answer of `protect` can be attacked as it stands.
  audit: z.unknown().optional(),
  figures: z.unknown().optional(),
});

/** What `protect`, `audit` and `perturb` are asked. */
export interface Request {
  readonly tables: readonly TableInput[];
  readonly earlier?: readonly TableInput[] | undefined;
  readonly options?: (OptionsInput & { readonly perturbation?: unknown }) | undefined;
}

/** @throws DisclosureError at the first place that is not as it should be */
export function readRequest(input: unknown): Request {
  const parsed = request.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])];
  if (unknown !== undefined)
    throw new DisclosureError('unknown_field', placeOf(path), 'is not a field here.');
  throw new DisclosureError('malformed', placeOf(path), sentence(issue?.message ?? 'is not as it should be'));
}

/** The tables of a request as one system. @throws DisclosureError naming the place */
export function readSystem(asked: Request, knowledge: Knowledge): System {
  if (asked.tables.length === 0) throw new DisclosureError('empty_table', 'tables', 'there is no table.');
  asked.tables.forEach((one, index) => {
    const before = asked.tables.findIndex(
      (other) => other.name === one.name && other.release === one.release,
    );
    if (before < index) {
      throw new DisclosureError(
        'duplicate_name',
        `tables[${index}].name`,
        `"${one.name}" is already the name of tables[${before}].`,
      );
    }
  });
  let room = CELLS_MAX;
  const read = (one: TableInput, place: string, as: Knowledge) => {
    const table = readTable(one, place, as, room);
    room -= table.cells.length;
    return table;
  };
  const own = asked.tables.map((one, index) => read(one, `tables[${index}]`, knowledge));
  const earlier = (asked.earlier ?? []).map((one, index) => read(one, `earlier[${index}]`, 'released'));
  return joinTables([...own, ...earlier]);
}

/**
 * The variables that a list of cells means. A cell may name its table; else it is each cell of that description. Cells
 * of an answer can be named as they are: counts and the like are not looked at.
 * @throws DisclosureError where there is none
 */
export function variablesNamed(
  system: System,
  cells: readonly CellInput[] | undefined,
  place: string,
): Set<number> {
  const found = new Set<number>();
  if (!cells || cells.length === 0) return found;
  const named = system.tables.map(
    (own) => new Map(own.cells.map(({ categories }, cell) => [nameOf(categories), cell])),
  );
  cells.forEach((asked, index) => {
    const names = Object.keys(asked).filter((field) => !CELL_FIELDS.some((own) => own === field));
    const meant = system.tables.flatMap((own, table) => {
      const isNamed = asked['table'] === undefined || asked['table'] === own.name;
      if (!isNamed || own.dimensions.length !== names.length) return [];
      const cell = named[table]?.get(nameOf(own.dimensions.map(({ name: one }) => String(asked[one]))));
      return cell === undefined ? [] : [system.variableOf[table]?.[cell] ?? -1];
    });
    if (meant.length === 0) {
      throw new DisclosureError('unknown_category', `${place}[${index}]`, 'no table has such a cell.');
    }
    for (const variable of meant) found.add(variable);
  });
  return found;
}

/** `tables[0].cells[3].count` */
export function placeOf(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text.replace(/^\./, '') || 'input';
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`;
}
