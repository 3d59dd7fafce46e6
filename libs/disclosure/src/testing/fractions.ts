/** A number as a quotient of whole ones, in lowest terms, the denominator above 0. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const ZERO: Fraction = { over: 0n, under: 1n };
const ONE: Fraction = { over: 1n, under: 1n };

type Vector = Map<number, Fraction>;

/**
 * What rows of zeros and ones span over the fractions: Gauss's elimination, without any rounding.
 * @param rows for each row the places of its ones
 * @returns whether a row is a sum of multiples of them
 */
export function spanOf(rows: readonly (readonly number[])[]): (row: readonly number[]) => boolean {
  const basis: { readonly pivot: number; readonly vector: Vector }[] = [];
  const rest = (row: readonly number[]): Vector => {
    const vector: Vector = new Map(row.map((place) => [place, ONE]));
    for (const one of basis) {
      const factor = vector.get(one.pivot);
      if (factor) subtract(vector, one.vector, factor);
    }
    return vector;
  };
  for (const row of rows) {
    const vector = rest(row);
    const [first] = vector;
    if (!first) continue;
    const [pivot, weight] = first;
    basis.push({ pivot, vector: new Map([...vector].map(([place, own]) => [place, quotient(own, weight)])) });
  }
  return (row) => rest(row).size === 0;
}

function subtract(vector: Vector, other: Vector, factor: Fraction): void {
  for (const [place, weight] of other) {
    const own = vector.get(place) ?? ZERO;
    const after = difference(own, factor, weight);
    if (after.over === 0n) vector.delete(place);
    else vector.set(place, after);
  }
}

/** own − factor · weight */
function difference(own: Fraction, factor: Fraction, weight: Fraction): Fraction {
  const under = factor.under * weight.under;
  // Nearly all are whole, and need no common denominator.
  if (under === 1n && own.under === 1n) return { over: own.over - factor.over * weight.over, under };
  return reduced(own.over * under - factor.over * weight.over * own.under, own.under * under);
}

function quotient(one: Fraction, other: Fraction): Fraction {
  if (other.over === 1n && other.under === 1n) return one;
  return reduced(one.over * other.under, one.under * other.over);
}

function reduced(over: bigint, under: bigint): Fraction {
  let [one, rest] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (rest !== 0n) [one, rest] = [rest, one % rest];
  const common = under < 0n ? -one : one;
  return { over: over / common, under: under / common };
}
