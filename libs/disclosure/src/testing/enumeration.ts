/** Unknown whole numbers that add up to a total. */
export interface Sum {
  readonly terms: readonly number[];
  readonly total: number;
}

/** Above so many steps a system is left alone. */
const STEPS_MAX = 100_000;

/**
 * Calls back with every solution in whole numbers that are not negative, one after the other: no cleverness beside
 * leaving a branch in which a sum can no longer come out.
 * @param most for each unknown number what it can be at most
 * @returns false where there are too many steps
 */
export function everySolution(
  most: readonly number[],
  sums: readonly Sum[],
  found: (values: readonly number[]) => void,
): boolean {
  const holders: number[][] = most.map(() => []);
  sums.forEach(({ terms }, sum) => terms.forEach((unknown) => holders[unknown]?.push(sum)));
  const order = inOrder(sums, holders);
  const values = most.map(() => 0);
  /** For each sum what is still missing, and what the unknown numbers that are still open can bring. */
  const left = sums.map(({ total }) => total);
  const open = sums.map(({ terms }) => terms.reduce((all, unknown) => all + (most[unknown] ?? 0), 0));
  if (left.some((missing, sum) => missing > (open[sum] ?? 0))) return true;
  let steps = 0;

  const walk = (depth: number): boolean => {
    steps += 1;
    if (steps > STEPS_MAX) return false;
    const unknown = order[depth];
    if (unknown === undefined) {
      found(values);
      return true;
    }
    const held = holders[unknown] ?? [];
    const limit = most[unknown] ?? 0;
    let from = 0;
    let to = limit;
    // No Math here: looking a global up costs most of the time in a test.
    for (const sum of held) {
      const missing = left[sum] ?? 0;
      const others = (open[sum] ?? 0) - limit;
      open[sum] = others;
      if (missing - others > from) from = missing - others;
      if (missing < to) to = missing;
    }
    let inTime = true;
    for (let value = from; value <= to && inTime; value += 1) {
      values[unknown] = value;
      for (const sum of held) left[sum] = (left[sum] ?? 0) - value;
      inTime = walk(depth + 1);
      for (const sum of held) left[sum] = (left[sum] ?? 0) + value;
    }
    for (const sum of held) open[sum] = (open[sum] ?? 0) + limit;
    return inTime;
  };
  return walk(0);
}

/** First the unknown numbers in the sum of which the least is open: what follows of it is then found at once. */
function inOrder(sums: readonly Sum[], holders: readonly (readonly number[])[]): number[] {
  const open = sums.map(({ terms }) => terms.length);
  const rest = new Set(holders.keys());
  const order: number[] = [];
  while (rest.size > 0) {
    let next = -1;
    let fewest = Infinity;
    for (const unknown of rest) {
      const own = Math.min(...(holders[unknown] ?? []).map((sum) => open[sum] ?? 0));
      if (next === -1 || own < fewest) [next, fewest] = [unknown, own];
    }
    order.push(next);
    rest.delete(next);
    for (const sum of holders[next] ?? []) open[sum] = (open[sum] ?? 0) - 1;
  }
  return order;
}
