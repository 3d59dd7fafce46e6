import type { Block } from './block.ts';

export interface RowSpace {
  /** The unknown numbers that follow from the equations alone. */
  readonly derivable: ReadonlySet<number>;
  /** Equations from which all others follow, by their places in the block. */
  readonly independent: readonly number[];
  /** True where equations contradict each other. */
  readonly contradictory: boolean;
}

/**
 * What the equations of a block say without "not negative", by exact elimination over whole numbers. It chooses
 * nothing and shares no arithmetic with the elimination that does, so that each can catch the other.
 */
export function rowSpaceOf(block: Block): RowSpace {
  try {
    return eliminate(block, NUMBERS);
  } catch (error) {
    if (error instanceof TooLarge) return eliminate(block, BIG_NUMBERS);
    throw error;
  }
}

/** Stands for the number one: under it a row keeps what its published numbers add up to. */
const CONSTANT = -1;

/** A number left the range in which a double is exact. */
class TooLarge extends Error {}

interface Arithmetic<T> {
  readonly of: (value: number) => T;
  readonly isZero: (value: T) => boolean;
  /** a · b − c · d */
  readonly cross: (a: T, b: T, c: T, d: T) => T;
  readonly common: (a: T, b: T) => T;
  readonly over: (a: T, b: T) => T;
  readonly isOne: (value: T) => boolean;
}

const NUMBERS: Arithmetic<number> = {
  of: (value) => value,
  isZero: (value) => value === 0,
  isOne: (value) => value === 1,
  cross: (a, b, c, d) => {
    const [left, right] = [a * b, c * d];
    if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right) || !Number.isSafeInteger(left - right)) {
      throw new TooLarge();
    }
    return left - right;
  },
  common: (a, b) => {
    let [one, other] = [Math.abs(a), Math.abs(b)];
    while (other !== 0) [one, other] = [other, one % other];
    return one;
  },
  over: (a, b) => a / b,
};

const BIG_NUMBERS: Arithmetic<bigint> = {
  of: (value) => BigInt(value),
  isZero: (value) => value === 0n,
  isOne: (value) => value === 1n,
  cross: (a, b, c, d) => a * b - c * d,
  common: (a, b) => {
    let [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
    while (other !== 0n) [one, other] = [other, one % other];
    return one;
  },
  over: (a, b) => a / b,
};

/** Gauss and Jordan: in the end a row of a single unknown number says that it is known. */
function eliminate<T>(block: Block, arithmetic: Arithmetic<T>): RowSpace {
  const rows = new Map<number, Map<number, T>>();
  const holders = new Map<number, Set<number>>();
  const hold = (variable: number, pivot: number) => {
    const own = holders.get(variable);
    if (own) own.add(pivot);
    else holders.set(variable, new Set([pivot]));
  };
  const independent: number[] = [];
  let contradictory = false;

  block.equations.forEach(({ terms, constant }, index) => {
    let row = new Map([...terms].map(([variable, weight]) => [variable, arithmetic.of(weight)]));
    // Sums of decimals are not exact: of them only the unknown numbers are looked at.
    if (block.whole && constant !== 0) row.set(CONSTANT, arithmetic.of(constant));
    for (const variable of terms.keys()) {
      const known = rows.get(variable);
      if (known) row = without(row, variable, known, arithmetic);
    }
    const pivot = rarest(row, holders);
    if (pivot === undefined) {
      contradictory ||= row.size > 0;
      return;
    }
    independent.push(index);
    for (const other of [...(holders.get(pivot) ?? [])]) {
      const before = rows.get(other);
      if (!before) continue;
      const after = without(before, pivot, row, arithmetic);
      for (const variable of before.keys()) if (!after.has(variable)) holders.get(variable)?.delete(other);
      for (const variable of after.keys()) hold(variable, other);
      rows.set(other, after);
    }
    rows.set(pivot, row);
    for (const variable of row.keys()) hold(variable, pivot);
  });

  const alone = [...rows].filter(([, row]) => row.size - (row.has(CONSTANT) ? 1 : 0) === 1);
  return { derivable: new Set(alone.map(([pivot]) => pivot)), independent, contradictory };
}

/** A row freed of one variable by another row that holds it, in lowest terms. */
function without<T>(
  row: ReadonlyMap<number, T>,
  variable: number,
  other: ReadonlyMap<number, T>,
  arithmetic: Arithmetic<T>,
): Map<number, T> {
  const [own, theirs] = [row.get(variable), other.get(variable)];
  const result = new Map<number, T>();
  if (own === undefined || theirs === undefined) return new Map(row);
  const zero = arithmetic.of(0);
  let shared = zero;
  const put = (name: number, value: T) => {
    if (arithmetic.isZero(value)) return;
    result.set(name, value);
    shared = arithmetic.common(shared, value);
  };
  for (const [name, weight] of row) put(name, arithmetic.cross(weight, theirs, other.get(name) ?? zero, own));
  for (const [name, weight] of other)
    if (!row.has(name)) put(name, arithmetic.cross(zero, theirs, weight, own));
  if (!arithmetic.isOne(shared))
    for (const [name, weight] of result) result.set(name, arithmetic.over(weight, shared));
  return result;
}

function rarest(
  row: ReadonlyMap<number, unknown>,
  holders: ReadonlyMap<number, ReadonlySet<number>>,
): number | undefined {
  let best: number | undefined;
  let fewest = Infinity;
  for (const variable of row.keys()) {
    if (variable === CONSTANT) continue;
    const count = holders.get(variable)?.size ?? 0;
    if (count < fewest) [best, fewest] = [variable, count];
  }
  return best;
}
