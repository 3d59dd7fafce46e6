import { DisclosureError } from './disclosure-error.ts';
import type { Hierarchy } from './hierarchy.ts';
import { CELL_FIELDS, COUNT_MAX, LARGEST_MAX, SUM_MAX, SUM_TOLERANCE } from './input.ts';
import type { CellInput, CellStatus, Measure } from './input.ts';

/** Whether a table is read with its true numbers, or as it was released, where a hidden number is null. */
export type Knowledge = 'true' | 'released';

export interface NamedHierarchy {
  readonly name: string;
  readonly hierarchy: Hierarchy;
}

/** What an input says of one cell. */
export interface GivenCell {
  readonly place: string;
  readonly categories: readonly string[];
  /** Contacts; of a sum its contributors. Null where it is hidden, undefined where it is not said. */
  readonly count: number | null | undefined;
  readonly persons: number | undefined;
  readonly sum: number | null | undefined;
  /** The largest contributions to a sum, largest first. */
  readonly largest: readonly number[] | undefined;
  readonly cellKey: number | undefined;
  readonly structural: boolean;
  readonly status: CellStatus | undefined;
}

const STATUSES: readonly CellStatus[] = ['published', 'primary', 'secondary'];

/** @throws DisclosureError naming the field */
export function readCell(
  input: CellInput,
  place: string,
  dimensions: readonly NamedHierarchy[],
  knowledge: Knowledge,
  measure: Measure,
): GivenCell {
  const categories = readCategories(input, place, dimensions);
  for (const field of Object.keys(input)) {
    const known = dimensions.some(({ name }) => name === field) || CELL_FIELDS.some((name) => name === field);
    if (!known) {
      throw new DisclosureError(
        'unknown_field',
        `${place}.${field}`,
        'is neither a dimension of the table nor a field of a cell.',
      );
    }
  }
  const structural = readFlag(input, 'structural', place);
  const hideable = knowledge === 'released';
  const count = readNumber(input, 'count', place, { max: COUNT_MAX, whole: true, hideable });
  const sum = readNumber(input, 'sum', place, { max: SUM_MAX, whole: false, hideable });
  const value = measure === 'count' ? count : sum;
  if (value === undefined && !structural) {
    throw new DisclosureError('missing_value', `${place}.${measure}`, 'is missing.');
  }
  if (structural && value !== undefined && value !== 0) {
    throw new DisclosureError('out_of_range', `${place}.${measure}`, 'a structural zero has the value 0.');
  }
  const persons = readNumber(input, 'persons', place, { max: COUNT_MAX, whole: true, hideable: false });
  checkPersons(persons ?? undefined, structural ? 0 : count, place);
  const largest = readLargest(input, place);
  checkLargest(largest, sum, count, place);
  return {
    place,
    categories,
    count: structural ? 0 : count,
    persons: persons ?? undefined,
    sum: structural ? 0 : sum,
    largest,
    cellKey: readKey(input, place),
    structural,
    status: readStatus(input, place),
  };
}

/** The category of a cell in each dimension, in the order of the dimensions. */
export function readCategories(
  input: CellInput,
  place: string,
  dimensions: readonly NamedHierarchy[],
): readonly string[] {
  return dimensions.map(({ name, hierarchy }) => {
    const code = input[name];
    if (code === undefined) {
      throw new DisclosureError('unknown_category', `${place}.${name}`, 'the category is missing.');
    }
    if (typeof code !== 'string') {
      throw new DisclosureError('malformed', `${place}.${name}`, 'a category is text.');
    }
    if (!hierarchy.leavesOf.has(code)) {
      throw new DisclosureError(
        'unknown_category',
        `${place}.${name}`,
        `"${code}" is no category of "${name}".`,
      );
    }
    return code;
  });
}

interface Range {
  readonly max: number;
  readonly whole: boolean;
  readonly hideable: boolean;
}

function readNumber(input: CellInput, field: string, place: string, range: Range): number | null | undefined {
  const value = input[field];
  const where = `${place}.${field}`;
  if (value === undefined) return undefined;
  if (value === null && range.hideable) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new DisclosureError('malformed', where, `must be a number${range.hideable ? ' or null' : ''}.`);
  }
  if (value < 0) throw new DisclosureError('out_of_range', where, `${value} is negative.`);
  if (range.whole && !Number.isInteger(value)) {
    throw new DisclosureError('out_of_range', where, `${value} is no whole number.`);
  }
  if (value > range.max) {
    throw new DisclosureError('out_of_range', where, `${value} is more than ${range.max}.`);
  }
  return value;
}

function readFlag(input: CellInput, field: string, place: string): boolean {
  const value = input[field];
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  throw new DisclosureError('malformed', `${place}.${field}`, 'must be true or false.');
}

function readStatus(input: CellInput, place: string): CellStatus | undefined {
  const value = input['status'];
  if (value === undefined) return undefined;
  const status = STATUSES.find((one) => one === value);
  if (status) return status;
  throw new DisclosureError('malformed', `${place}.status`, `must be one of ${STATUSES.join(', ')}.`);
}

function readKey(input: CellInput, place: string): number | undefined {
  const value = input['cellKey'];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new DisclosureError('malformed', `${place}.cellKey`, 'must be a number.');
  }
  if (value < 0 || value >= 1) {
    throw new DisclosureError('out_of_range', `${place}.cellKey`, `${value} is not in [0, 1).`);
  }
  return value;
}

function readLargest(input: CellInput, place: string): readonly number[] | undefined {
  const value = input['largest'];
  if (value === undefined) return undefined;
  const where = `${place}.largest`;
  if (!Array.isArray(value)) throw new DisclosureError('malformed', where, 'must be a list of numbers.');
  if (value.length > LARGEST_MAX) {
    throw new DisclosureError(
      'too_large',
      where,
      `${value.length} contributions; ${LARGEST_MAX} is the most.`,
    );
  }
  value.forEach((one: unknown, index) => {
    if (typeof one !== 'number' || !Number.isFinite(one)) {
      throw new DisclosureError('malformed', `${where}[${index}]`, 'must be a number.');
    }
    if (one < 0 || one > SUM_MAX)
      throw new DisclosureError('out_of_range', `${where}[${index}]`, `${one} is out of range.`);
  });
  const sizes = value as number[];
  if (sizes.some((size, index) => index > 0 && size > (sizes[index - 1] ?? 0))) {
    throw new DisclosureError('out_of_range', where, 'the largest comes first.');
  }
  return sizes;
}

/** The largest contributions are parts of the sum, one of each contact at most. */
function checkLargest(
  largest: readonly number[] | undefined,
  sum: number | null | undefined,
  count: number | null | undefined,
  place: string,
): void {
  if (!largest) return;
  const where = `${place}.largest`;
  const together = largest.reduce((all, one) => all + one, 0);
  if (typeof sum === 'number' && together > sum * (1 + SUM_TOLERANCE)) {
    throw new DisclosureError(
      'out_of_range',
      where,
      `together they are ${together}, more than the sum ${sum}.`,
    );
  }
  if (typeof count === 'number' && largest.length > count) {
    throw new DisclosureError('out_of_range', where, `${largest.length} contributions of ${count} contacts.`);
  }
}

function checkPersons(persons: number | undefined, count: number | null | undefined, place: string): void {
  if (persons === undefined || typeof count !== 'number') return;
  if (persons > count) {
    throw new DisclosureError(
      'persons_mismatch',
      `${place}.persons`,
      `${persons} persons cannot make ${count} contacts.`,
    );
  }
  if (persons === 0 && count > 0) {
    throw new DisclosureError(
      'persons_mismatch',
      `${place}.persons`,
      `${count} contacts are not made by nobody.`,
    );
  }
}
