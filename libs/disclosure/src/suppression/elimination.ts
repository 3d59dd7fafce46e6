import type { Relation } from '../tables/system.ts';

/**
 * The largest prime below 2^26: products of two residues stay whole in a double. Arithmetic in a finite field is
 * exact; it differs from fractions only where the prime divides a minor of the relations, which the audit, in whole
 * numbers and fractions, would see.
 */
const PRIME = 67_108_859;

type Vector = Map<number, number>;

/**
 * What the numbers behind the tables are made of: each variable as a sum of free ones. Publishing a variable takes its
 * direction out of all others; a variable of which nothing is left can be worked out from what is published.
 * Source: Langsrud, "Secondary cell suppression by Gaussian elimination", Privacy in Statistical Databases 2024.
 */
export class Elimination {
  readonly #vectors: (Vector | undefined)[];
  /** For each free direction the variables that still contain it. */
  readonly #holders = new Map<number, Set<number>>();

  /** Relations from which all others follow. */
  readonly independent: readonly Relation[];

  private constructor(vectors: (Vector | undefined)[], independent: readonly Relation[]) {
    this.#vectors = vectors;
    this.independent = independent;
    vectors.forEach((vector, variable) => {
      for (const direction of vector?.keys() ?? []) this.#hold(direction, variable);
    });
  }

  /** @param breadths for each variable how many finest cells it covers: parts come before their sums */
  static of(breadths: readonly number[], relations: readonly Relation[]): Elimination {
    const bySize = [...relations].sort(
      (one, other) => (breadths[one.parent] ?? 0) - (breadths[other.parent] ?? 0),
    );
    const vectors = new Array<Vector | undefined>(breadths.length);
    const sums = new Set(relations.map(({ parent }) => parent));
    breadths.forEach((_, variable) => {
      if (!sums.has(variable)) vectors[variable] = new Map([[variable, 1]]);
    });
    const independent: Relation[] = [];
    const others: Relation[] = [];
    for (const relation of bySize) {
      if (vectors[relation.parent]) {
        others.push(relation);
        continue;
      }
      vectors[relation.parent] = sumOf(relation.children.map((child) => vectors[child]));
      independent.push(relation);
    }
    const elimination = new Elimination(vectors, independent);
    for (const relation of others) if (elimination.#equate(relation)) independent.push(relation);
    return elimination;
  }

  /** The same, to be changed on its own. */
  copy(): Elimination {
    return new Elimination(
      this.#vectors.map((vector) => vector && new Map(vector)),
      this.independent,
    );
  }

  /** Whether the variable can be worked out from what is published. */
  isKnown(variable: number): boolean {
    return this.#vectors[variable]?.size === 0;
  }

  /** The variables that publishing this one gives away, among those that are asked for. */
  givesAway(variable: number, asked: ReadonlySet<number>): boolean {
    const vector = this.#vectors[variable];
    if (!vector || vector.size === 0) return false;
    const [rarest] = this.#rarest(vector);
    for (const other of this.#holders.get(rarest) ?? []) {
      if (other !== variable && asked.has(other) && isMultiple(vector, this.#vectors[other])) return true;
    }
    return asked.has(variable);
  }

  /** Publishes a variable. */
  publish(variable: number): void {
    const vector = this.#vectors[variable];
    if (!vector) return;
    this.#takeOut(new Map(vector));
  }

  /** Looks no further at a variable: it is hidden and needs no protection of its own. */
  forget(variable: number): void {
    for (const direction of this.#vectors[variable]?.keys() ?? [])
      this.#holders.get(direction)?.delete(variable);
    this.#vectors[variable] = undefined;
  }

  /** A second division of the same sum: the difference of both is nothing. Whether that says anything new. */
  #equate({ parent, children }: Relation): boolean {
    const difference = sumOf(children.map((child) => this.#vectors[child]));
    addTo(difference, this.#vectors[parent] ?? new Map(), PRIME - 1);
    this.#takeOut(difference);
    return difference.size > 0;
  }

  #takeOut(vector: Vector): void {
    if (vector.size === 0) return;
    const [pivot, weight] = this.#rarest(vector);
    const inverse = inverseOf(weight);
    for (const holder of [...(this.#holders.get(pivot) ?? [])]) {
      const own = this.#vectors[holder];
      if (!own) continue;
      const factor = ((own.get(pivot) ?? 0) * inverse) % PRIME;
      this.#subtract(holder, own, vector, PRIME - factor);
    }
  }

  #subtract(holder: number, own: Vector, vector: Vector, factor: number): void {
    for (const [direction, weight] of vector) {
      const before = own.get(direction);
      const after = ((before ?? 0) + weight * factor) % PRIME;
      if (after === 0) {
        own.delete(direction);
        this.#holders.get(direction)?.delete(holder);
      } else {
        own.set(direction, after);
        if (before === undefined) this.#hold(direction, holder);
      }
    }
  }

  /** The direction of a vector that the fewest variables contain, with its weight: the least is then rewritten. */
  #rarest(vector: Vector): [number, number] {
    let best: [number, number] = [-1, 0];
    let fewest = Infinity;
    for (const [direction, weight] of vector) {
      const holders = this.#holders.get(direction)?.size ?? 0;
      if (holders < fewest || (holders === fewest && direction < best[0])) {
        best = [direction, weight];
        fewest = holders;
      }
    }
    return best;
  }

  #hold(direction: number, variable: number): void {
    const holders = this.#holders.get(direction);
    if (holders) holders.add(variable);
    else this.#holders.set(direction, new Set([variable]));
  }
}

function sumOf(vectors: readonly (Vector | undefined)[]): Vector {
  const sum: Vector = new Map();
  for (const vector of vectors) addTo(sum, vector ?? new Map(), 1);
  return sum;
}

function addTo(sum: Vector, vector: Vector, factor: number): void {
  for (const [direction, weight] of vector) {
    const after = ((sum.get(direction) ?? 0) + weight * factor) % PRIME;
    if (after === 0) sum.delete(direction);
    else sum.set(direction, after);
  }
}

function isMultiple(one: Vector, other: Vector | undefined): boolean {
  if (one.size !== other?.size) return false;
  let factor: number | undefined;
  for (const [direction, weight] of one) {
    const own = other.get(direction);
    if (own === undefined) return false;
    const ratio = (own * inverseOf(weight)) % PRIME;
    factor ??= ratio;
    if (ratio !== factor) return false;
  }
  return true;
}

/** The number that a residue is multiplied with to give 1, by Euclid's algorithm. */
function inverseOf(value: number): number {
  if (value === 1) return 1;
  let [low, high] = [value, PRIME];
  let [factor, before] = [1, 0];
  while (low > 1) {
    const times = Math.floor(high / low);
    [low, high] = [high - times * low, low];
    [factor, before] = [before - times * factor, factor];
  }
  return factor < 0 ? factor + PRIME : factor;
}
