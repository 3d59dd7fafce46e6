/** The conditions of one count's noise, written out from Giessing 2016 and the manual of ptable for the tests. */
export interface Conditions {
  readonly noises: readonly number[];
  /** Σ a · p = b; the first says that probabilities add up to 1. */
  readonly equal: readonly Condition[];
  /** Σ a · p ≤ b. */
  readonly atMost: readonly Condition[];
}

export interface Condition {
  readonly a: readonly number[];
  readonly b: number;
}

export interface Definition {
  readonly D: number;
  readonly V: number;
  readonly js: number;
  readonly stay: number;
  readonly mono: boolean;
  readonly exact?: boolean;
}

export function conditionsOf(i: number, { D, V, js, stay, mono, exact = false }: Definition): Conditions {
  const noises = Array.from({ length: 2 * D + 1 }, (_, k) => k - D).filter(
    (noise) => i + noise === 0 || i + noise > js,
  );
  const spread = { a: noises.map((noise) => noise * noise), b: V };
  const still = noises.indexOf(0);
  return {
    noises,
    equal: [{ a: noises.map(() => 1), b: 1 }, { a: noises, b: 0 }, ...(exact ? [spread] : [])],
    atMost: [
      ...(exact ? [] : [spread]),
      ...(stay > 0 && still >= 0 ? [{ a: noises.map((noise) => (noise === 0 ? -1 : 0)), b: -stay }] : []),
      ...(mono && still > 0
        ? noises
            .slice(0, still)
            .map((_, k) => ({ a: noises.map((__, j) => Number(j === k) - Number(j === k + 1)), b: 0 }))
        : []),
    ],
  };
}

export function dot(a: readonly number[], p: readonly number[]): number {
  return a.reduce((sum, value, j) => sum + value * p[j]!, 0);
}

/** In nats. */
export function entropy(p: readonly number[]): number {
  return p.reduce((sum, share) => (share > 0 ? sum - share * Math.log(share) : sum), 0);
}

/** The largest breach of any condition, p ≥ 0 among them. */
export function breach(p: readonly number[], { equal, atMost }: Conditions): number {
  return Math.max(
    ...equal.map(({ a, b }) => Math.abs(dot(a, p) - b)),
    ...atMost.map(({ a, b }) => dot(a, p) - b),
    ...p.map((share) => -share),
    0,
  );
}
