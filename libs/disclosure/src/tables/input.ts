/**
 * What the library reads and writes, as JSON. A cell names its category in each dimension of its table beside the
 * fields below, so a dimension cannot be called like one of them.
 */
export const CELL_FIELDS = [
  'count',
  'persons',
  'sum',
  'largest',
  'cellKey',
  'structural',
  'status',
  'low',
  'high',
  'table',
  'by',
  'notZero',
] as const;

/** A whole number of contacts that no town reaches, in margins neither: above it the input is taken for a mistake. */
export const COUNT_MAX = 100_000_000;

/** The same for a sum (minutes, crowns). */
export const SUM_MAX = 1_000_000_000_000;

/** Whether the numbers of a table are contacts or sums of something that each contact brings (minutes, crowns). */
export type Measure = 'count' | 'sum';

export const MEASURE_MAX: Readonly<Record<Measure, number>> = { count: COUNT_MAX, sum: SUM_MAX };

/** Two sums are taken for equal when they differ by less than this part of the larger. */
export const SUM_TOLERANCE = 1e-9;

/** How many of the largest contributions to a sum can be told. */
export const LARGEST_MAX = 100;

/** Cells of all tables of one input together. */
export const CELLS_MAX = 200_000;

/**
 * A code and what it is the sum of: one list of codes, or several lists where the same whole is divided in several
 * ways. Codes that stand only in lists are the finest. `{ "Total": ["north", "south"], "north": ["n1", "n2"] }`
 */
export type HierarchyInput = Readonly<Record<string, readonly string[] | readonly (readonly string[])[]>>;

export type CellStatus = 'published' | 'primary' | 'secondary';

/** One cell: a category for each dimension, and what is known of it. */
export type CellInput = Readonly<Record<string, unknown>>;

export interface TableInput {
  readonly name: string;
  readonly dimensions: Readonly<Record<string, HierarchyInput>>;
  readonly cells: readonly CellInput[];
  /** What is counted. Only tables of one population share cells; without a name all tables count the same. */
  readonly population?: string | undefined;
  readonly measure?: Measure | undefined;
  /** For a released table: which release it belongs to, for messages. */
  readonly release?: string | undefined;
}

export interface OptionsInput {
  /** Fewer contacts than this are hidden; zero is not. */
  readonly minimumCell?: number | undefined;
  /** Fewer persons than this are hidden, where persons are known; the minimum cell where it is not said. */
  readonly minimumPersons?: number | undefined;
  /** The attacker's interval of each hidden cell is at least so wide; 0 asks only that it is no single number. */
  readonly minimumWidth?: number | undefined;
  /** `protected` hides cells of nobody like small ones; structural zeros are always shown. */
  readonly zeros?: 'published' | 'protected' | undefined;
  /** A larger minimum cell for a category, if there is such a one, and all below it: `{ "topic": { "04": 10 } }`. */
  readonly strict?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  /** Dimensions in which nobody may learn that a whole group stands in one category. */
  readonly groupDisclosure?: readonly string[] | undefined;
  /** For sums: the so many largest contributors together have at most this share of the sum. */
  readonly dominance?: { readonly largest: number; readonly share: number } | undefined;
  /** What is hidden last, the first word most of all. */
  readonly order?: readonly CostCriterion[] | undefined;
  /** Cells that must stay published. */
  readonly publish?: readonly CellInput[] | undefined;
  /** Cells that are hidden whatever their size. */
  readonly hide?: readonly CellInput[] | undefined;
  /** Cells that were hidden in a release of another period: hidden again where that costs nothing more. */
  readonly prefer?: readonly CellInput[] | undefined;
  /** How many other orders are tried to hide less; 0 takes the first. */
  readonly trials?: number | undefined;
}

/** `earlier`: what was hidden before stays hidden. `size`: large cells stay. `margins`: sums of many cells stay. */
export type CostCriterion = 'earlier' | 'size' | 'margins';
