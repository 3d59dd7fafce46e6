/** A pivot smaller than this share of its diagonal entry is rounding noise: that direction is left alone. */
const PIVOT_TOLERANCE = 1e-15;

/**
 * Solves M x = b by Cholesky's method for a symmetric, positive semidefinite M.
 *
 * Rows and columns are first scaled to a unit diagonal, so that rows of very different size do no harm.
 * A direction that M does not see (a zero pivot) gets the step 0.
 *
 * @param matrix square, row by row; only the lower triangle is read
 * @param right as long as the matrix has rows
 * @returns x, as long as `right`
 */
export function solvePositiveDefinite(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const scale = Float64Array.from(matrix, (row, i) => (row[i]! > 0 ? 1 / Math.sqrt(row[i]!) : 0));
  const factor = matrix.map((row, i) => row.map((value, j) => value * scale[i]! * scale[j]!));
  for (let j = 0; j < size; j++) {
    const column = factor[j]!;
    let pivot = column[j]!;
    for (let k = 0; k < j; k++) pivot -= column[k]! ** 2;
    column[j] = pivot > PIVOT_TOLERANCE ? Math.sqrt(pivot) : Infinity;
    for (let i = j + 1; i < size; i++) {
      const row = factor[i]!;
      let value = row[j]!;
      for (let k = 0; k < j; k++) value -= row[k]! * column[k]!;
      row[j] = value / column[j]!;
    }
  }
  const x = right.map((value, i) => value * scale[i]!);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= factor[i]![k]! * x[k]!;
    x[i]! /= factor[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= factor[k]![i]! * x[k]!;
    x[i]! /= factor[i]![i]!;
  }
  return x.map((value, i) => value * scale[i]!);
}
