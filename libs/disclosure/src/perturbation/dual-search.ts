import { solvePositiveDefinite } from './positive-definite.ts';

/** A condition Σ coefficients · p = bound, or ≤ bound, scaled so that its largest coefficient is 1. */
export interface ScaledCondition {
  readonly coefficients: Float64Array;
  /** Where the coefficients are not zero: most conditions touch two outcomes only. */
  readonly support: readonly number[];
  readonly bound: number;
}

/** The multipliers, and all that follows from them. */
interface Point {
  readonly multipliers: Float64Array;
  readonly p: Float64Array;
  /** log Σ exp(−multipliers · coefficients) + multipliers · bounds: never below the entropy of a feasible p. */
  readonly value: number;
  /** bounds − coefficients · p: what each condition has to spare. */
  readonly spare: Float64Array;
}

const HALVING_LIMIT = 40;
/** Share of the way to the edge that one step may go. */
const TO_THE_EDGE = 0.99;
/** Share of the promised decrease that a step must keep (Armijo's rule). */
const KEPT_PROMISE = 1e-4;
/** A promised decrease below this is lost in rounding: there the full step is better than the comparison. */
const ROUNDING = 1e-13;
/** How many times a slack may be off the barrier's own value before it is brought back. */
const STRAY = 1e8;

/** The state of a primal-dual interior point search for the distribution of highest entropy; see max-entropy.ts. */
export class DualSearch {
  private readonly rows: readonly ScaledCondition[];
  private readonly equalities: number;
  private readonly size: number;
  private point: Point;
  private readonly slacks: Float64Array;

  /** @param equalities how many of the rows, from the first on, are equations */
  constructor(rows: readonly ScaledCondition[], equalities: number, size: number, barrier: number) {
    this.rows = rows;
    this.equalities = equalities;
    this.size = size;
    this.point = this.pointAt(Float64Array.from(rows, (_, k) => (k < equalities ? 0 : barrier)));
    this.slacks = new Float64Array(rows.length).fill(1, equalities);
  }

  get p(): Float64Array {
    return this.point.p;
  }

  /** An upper bound of the entropy (in nats) of every distribution that meets the conditions. */
  get value(): number {
    return this.point.value;
  }

  /** How far the best-known point is from the optimum under this barrier. */
  miss(barrier: number): number {
    const misses = this.rows.map((_, k) =>
      k < this.equalities
        ? Math.abs(this.point.spare[k]!)
        : Math.max(
            Math.abs(this.point.spare[k]! - this.slacks[k]!),
            Math.abs(this.point.multipliers[k]! * this.slacks[k]! - barrier),
          ),
    );
    return Math.max(0, ...misses);
  }

  /** The largest breach of a condition. */
  violation(): number {
    const breaches = Array.from(this.point.spare, (spare, k) =>
      k < this.equalities ? Math.abs(spare) : -spare,
    );
    return Math.max(0, ...breaches);
  }

  /** One Newton step for this barrier. */
  step(barrier: number): void {
    const { multipliers, spare } = this.point;
    const hessian = this.curvature();
    const downhill = spare.map((left, k) => (k < this.equalities ? -left : barrier / multipliers[k]! - left));
    this.rows.forEach((_, k) => {
      if (k >= this.equalities) hessian[k]![k]! += this.slacks[k]! / multipliers[k]!;
    });
    const move = solvePositiveDefinite(hessian, downhill);
    const slackMove = this.slacks.map((slack, k) =>
      k < this.equalities ? 0 : (barrier - slack * move[k]!) / multipliers[k]! - slack,
    );
    const promise = move.reduce((sum, value, k) => sum + value * downhill[k]!, 0);

    let length = this.lengthToEdge(multipliers, move);
    const before = this.barrierValue(this.point, barrier);
    let next = this.pointAt(along(multipliers, move, length));
    for (let halving = 0; halving < HALVING_LIMIT && length * promise > ROUNDING; halving++) {
      if (this.barrierValue(next, barrier) <= before - KEPT_PROMISE * length * promise) break;
      length /= 2;
      next = this.pointAt(along(multipliers, move, length));
    }
    this.slacks.set(along(this.slacks, slackMove, this.lengthToEdge(this.slacks, slackMove)));
    this.point = next;
    for (let k = this.equalities; k < this.rows.length; k++) {
      const own = barrier / next.multipliers[k]!;
      this.slacks[k] = Math.min(Math.max(this.slacks[k]!, own / STRAY), own * STRAY);
    }
  }

  private pointAt(multipliers: Float64Array): Point {
    const exponents = new Float64Array(this.size);
    this.rows.forEach(({ coefficients, support }, k) => {
      for (const j of support) exponents[j]! -= multipliers[k]! * coefficients[j]!;
    });
    const highest = exponents.reduce((a, b) => Math.max(a, b));
    const weights = exponents.map((exponent) => Math.exp(exponent - highest));
    const total = weights.reduce((a, b) => a + b);
    const p = weights.map((weight) => weight / total);
    const linear = this.rows.reduce((sum, { bound }, k) => sum + multipliers[k]! * bound, 0);
    const left = Float64Array.from(this.rows, (row) => spare(row, p));
    return { multipliers, p, spare: left, value: highest + Math.log(total) + linear };
  }

  /** The covariances of the conditions' coefficients under p, lower triangle. */
  private curvature(): Float64Array[] {
    const { p } = this.point;
    return this.rows.map((row, i) => {
      const mean = dot(row, p);
      const line = new Float64Array(this.rows.length);
      for (let k = 0; k <= i; k++) line[k] = covariance(row, mean, this.rows[k]!, p);
      return line;
    });
  }

  private barrierValue(point: Point, barrier: number): number {
    let value = point.value;
    for (let k = this.equalities; k < this.rows.length; k++)
      value -= barrier * Math.log(point.multipliers[k]!);
    return value;
  }

  private lengthToEdge(from: Float64Array, move: Float64Array): number {
    let length = 1;
    for (let k = this.equalities; k < from.length; k++) {
      if (move[k]! < 0) length = Math.min(length, (TO_THE_EDGE * -from[k]!) / move[k]!);
    }
    return length;
  }
}

/** bound − coefficients · p: what the condition has to spare under p, as a share of its largest coefficient. */
export function spare(condition: ScaledCondition, p: ArrayLike<number>): number {
  return condition.bound - dot(condition, p);
}

function dot({ coefficients, support }: ScaledCondition, values: ArrayLike<number>): number {
  let sum = 0;
  for (const j of support) sum += coefficients[j]! * values[j]!;
  return sum;
}

/** Centring one of the two is enough, and keeps small covariances exact. */
function covariance(row: ScaledCondition, mean: number, other: ScaledCondition, p: Float64Array): number {
  const { coefficients, support } = other;
  let sum = 0;
  for (const j of support) sum += coefficients[j]! * p[j]! * (row.coefficients[j]! - mean);
  return sum;
}

function along(from: Float64Array, move: Float64Array, length: number): Float64Array {
  return from.map((value, k) => value + length * move[k]!);
}
