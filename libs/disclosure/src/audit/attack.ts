import { SUM_TOLERANCE } from '../tables/input.ts';
import type { Measure } from '../tables/input.ts';
import type { Relation, System } from '../tables/system.ts';
import type { Block, Equation } from './block.ts';

/**
 * What an attacker knows who has all releases before him.
 * @param known the published number of a variable, undefined where it is not known
 * @returns the blocks of unknown numbers, and the equations that hold only known ones and do not come out
 */
export function attackOn(
  system: System,
  known: (variable: number) => number | undefined,
): { readonly blocks: readonly Block[]; readonly broken: readonly Relation[] } {
  const broken: Relation[] = [];
  const equations: Equation[] = [];
  const seen = new Set<string>();
  for (const relation of [...system.relations, ...system.crossing.relations]) {
    const equation = equationOf(relation, known);
    if (equation.terms.size === 0) {
      if (!comesOut(system, relation, equation.constant, known)) broken.push(relation);
      continue;
    }
    const name = nameOf(equation);
    if (!seen.has(name)) equations.push(equation);
    seen.add(name);
  }
  const unseen = system.crossing.unseen.map((_, index) => system.variables.length + index);
  const unknowns = system.variables.flatMap((_, index) => (known(index) === undefined ? [index] : []));
  unknowns.push(...unseen);
  return { blocks: blocksOf(system, unknowns, equations), broken };
}

/** Whether a sum of known numbers comes out: of contacts exactly, of decimals up to their rounding. */
function comesOut(
  system: System,
  { parent, children }: Relation,
  difference: number,
  known: (variable: number) => number | undefined,
): boolean {
  if (measureOf(system, parent) === 'count') return difference === 0;
  const largest = Math.max(...[parent, ...children].map((variable) => known(variable) ?? 0));
  return Math.abs(difference) <= SUM_TOLERANCE * largest;
}

function equationOf(
  { parent, children }: Relation,
  known: (variable: number) => number | undefined,
): Equation {
  const terms = new Map<number, number>();
  let constant = 0;
  const add = (variable: number, weight: number) => {
    const value = known(variable);
    if (value === undefined) terms.set(variable, (terms.get(variable) ?? 0) + weight);
    else constant += weight * value;
  };
  add(parent, -1);
  for (const child of children) add(child, 1);
  return { terms, constant };
}

function nameOf({ terms, constant }: Equation): string {
  const sorted = [...terms].sort(([one], [other]) => one - other);
  const sign = sorted[0]?.[1] ?? 1;
  return JSON.stringify([
    constant * sign + 0,
    ...sorted.map(([variable, weight]) => [variable, weight * sign]),
  ]);
}

function measureOf({ variables, crossing }: System, variable: number): Measure | undefined {
  return variables[variable]?.measure ?? crossing.unseen[variable - variables.length];
}

function blocksOf(system: System, unknowns: readonly number[], equations: readonly Equation[]): Block[] {
  const leader = new Map(unknowns.map((variable) => [variable, variable]));
  const find = (variable: number): number => {
    let at = variable;
    while (leader.get(at) !== at) {
      const next = leader.get(at) ?? at;
      leader.set(at, leader.get(next) ?? next);
      at = next;
    }
    return at;
  };
  for (const { terms } of equations) {
    const [first, ...rest] = terms.keys();
    for (const other of rest) {
      const [one, two] = [find(first ?? other), find(other)];
      leader.set(Math.max(one, two), Math.min(one, two));
    }
  }
  const least = () => 0;
  const blocks = new Map<number, Block & { unknowns: number[]; equations: Equation[] }>();
  for (const variable of unknowns) {
    const block = blocks.get(find(variable)) ?? {
      unknowns: [],
      equations: [],
      least,
      whole: measureOf(system, variable) === 'count',
    };
    block.unknowns.push(variable);
    blocks.set(find(variable), block);
  }
  for (const equation of equations) {
    const [first] = equation.terms.keys();
    blocks.get(find(first ?? -1))?.equations.push(equation);
  }
  return [...blocks.values()];
}
