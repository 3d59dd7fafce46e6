/** `0 = constant + Σ weight · unknown`: a relation in which what is published has become a number. */
export interface Equation {
  /** Unknown variables and their weights, each variable once. */
  readonly terms: ReadonlyMap<number, number>;
  readonly constant: number;
}

/** Unknown numbers that hang together, and all that an attacker knows of them. */
export interface Block {
  readonly unknowns: readonly number[];
  readonly equations: readonly Equation[];
  /** What each is at least: nothing, or one where he knows that it is not zero. */
  readonly least: (variable: number) => number;
  /** True where the numbers are contacts, so whole. */
  readonly whole: boolean;
}

/** Whether numbers that may stand behind a block do so exactly. */
export function solves({ unknowns, equations, least }: Block, value: (variable: number) => number): boolean {
  if (unknowns.some((variable) => value(variable) < least(variable))) return false;
  return equations.every(({ terms, constant }) => {
    let rest = constant;
    for (const [variable, weight] of terms) rest += weight * value(variable);
    return rest === 0;
  });
}
