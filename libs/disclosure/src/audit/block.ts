/** `0 = constant + Σ weight · unknown`: a relation in which what is published has become a number. */
export interface Equation {
  /** Unknown variables and their weights, each variable once. */
  readonly terms: ReadonlyMap<number, number>;
  readonly constant: number;
}

/** Unknown numbers that hang together, and all that an attacker knows of them beside that none is negative. */
export interface Block {
  readonly unknowns: readonly number[];
  readonly equations: readonly Equation[];
  /** True where the numbers are contacts, so whole. */
  readonly whole: boolean;
}

/** Whether numbers that may stand behind a block do so exactly. */
export function solves({ unknowns, equations }: Block, value: (variable: number) => number): boolean {
  return (
    unknowns.every((variable) => value(variable) >= 0) &&
    equations.every((equation) => restOf(equation, value) === 0)
  );
}

/** What an equation comes to with these numbers: nothing where they are a solution. */
export function restOf({ terms, constant }: Equation, value: (variable: number) => number): number {
  let rest = constant;
  for (const [variable, weight] of terms) rest += weight * value(variable);
  return rest;
}
