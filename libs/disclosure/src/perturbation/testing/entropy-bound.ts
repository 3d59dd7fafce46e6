import { dot, type Condition, type Conditions } from './definition.ts';

const AT_THE_EDGE = 1e-9;
const RIDGE = 1e-13;

/**
 * A number that the entropy (nats) of no distribution under the conditions exceeds, by weak duality: for any
 * multipliers y, with those of inequalities not negative, H(p) ≤ log Σ exp(−y · a_j) + y · b. True whatever the
 * multipliers; sharp only where p is the optimum, since they are fitted to p.
 */
export function entropyBound(p: readonly number[], conditions: Conditions): number {
  const equal = conditions.equal.slice(1);
  let edge = conditions.atMost.filter(({ a, b }) => b - dot(a, p) < AT_THE_EDGE);
  for (;;) {
    const multipliers = fit(p, [...equal, ...edge]);
    const kept = edge.filter((_, k) => multipliers[equal.length + k]! >= 0);
    if (kept.length === edge.length) return dualValue([...equal, ...edge], multipliers, p.length);
    edge = kept;
  }
}

function dualValue(rows: readonly Condition[], y: readonly number[], size: number): number {
  const exponents = Array.from(
    { length: size },
    (_, j) => -rows.reduce((sum, { a }, k) => sum + y[k]! * a[j]!, 0),
  );
  const highest = Math.max(...exponents);
  const total = exponents.reduce((sum, exponent) => sum + Math.exp(exponent - highest), 0);
  return highest + Math.log(total) + rows.reduce((sum, { b }, k) => sum + y[k]! * b, 0);
}

/** Weighted least squares of −log p on the rows and a constant, by elimination on the normal equations. */
function fit(p: readonly number[], rows: readonly Condition[]): number[] {
  const columns = [...rows.map(({ a }) => a), p.map(() => 1)];
  const system = columns.map((left, r) => [
    ...columns.map((right, c) =>
      p.reduce((sum, share, j) => sum + share * left[j]! * right[j]!, r === c ? RIDGE : 0),
    ),
    p.reduce((sum, share, j) => (share > 0 ? sum - share * left[j]! * Math.log(share) : sum), 0),
  ]);
  for (let pivot = 0; pivot < system.length; pivot++) {
    const best = system
      .slice(pivot)
      .reduce((top, row) => (Math.abs(row[pivot]!) > Math.abs(top[pivot]!) ? row : top));
    system.splice(system.indexOf(best), 1);
    system.splice(pivot, 0, best);
    for (const row of system) {
      if (row === best) continue;
      const factor = row[pivot]! / best[pivot]!;
      row.forEach((value, c) => (row[c] = value - factor * best[c]!));
    }
  }
  return system.map((row, r) => row.at(-1)! / row[r]!).slice(0, rows.length);
}
