import { DisclosureError } from '../tables/disclosure-error.ts';
import type { System, Variable } from '../tables/system.ts';
import type { Rules } from './rules.ts';

/**
 * The cells that are too small, or too much one person's, to be shown: threshold rule by contacts and by persons,
 * dominance rule for sums, group disclosure. Structural zeros are never among them.
 * Sources: Handbook on Statistical Disclosure Control, chapters 4.2 (dominance, threshold) and 5.2 (group disclosure);
 * OECD glossary, "threshold rule"; for the share of the largest the Polish act on public statistics, art. 38 (2).
 * @throws DisclosureError for a stricter minimum of a dimension that no table has
 */
export function primaryCells(system: System, rules: Rules): Set<number> {
  const minima = minimaOf(system, rules);
  const primary = new Set<number>();
  system.variables.forEach((variable, index) => {
    if (variable.value === undefined || variable.structural) return;
    if (
      isZero(variable)
        ? rules.protectZeros
        : isTooSmall(variable, minima, rules) || isDominated(variable, rules)
    ) {
      primary.add(index);
    }
  });
  for (const index of cellsOfFewPersons(system, rules, minima)) primary.add(index);
  for (const index of disclosedGroups(system, rules, minima)) primary.add(index);
  return primary;
}

/** What a number needs of contacts or persons: the minimum given here, or the strictest of the categories it lies in. */
type Minima = (variable: Variable, minimum: number) => number;

function minimaOf(system: System, { strict }: Rules): Minima {
  const sets = strict.flatMap(({ dimension, code, minimum }) => {
    const place = `options.strict.${dimension}`;
    const hierarchy = system.hierarchies.get(dimension);
    if (!hierarchy)
      throw new DisclosureError('unknown_dimension', place, `no table has the dimension "${dimension}".`);
    // A list of sensitive categories is kept for all tables: one that is in none of these asks nothing here.
    const leaves = hierarchy.leavesOf.get(code);
    return leaves ? [{ dimension, leaves, minimum }] : [];
  });
  return ({ narrowed }, minimum) =>
    sets.reduce((most, one) => {
      const own = [...(narrowed.get(one.dimension) ?? system.hierarchies.get(one.dimension)?.leaves ?? [])];
      return own.every((leaf) => one.leaves.has(leaf)) ? Math.max(most, one.minimum) : most;
    }, minimum);
}

function isZero({ measure, value, contributors }: Variable): boolean {
  return measure === 'count' ? value === 0 : value === 0 && (contributors ?? 0) === 0;
}

function isTooSmall(variable: Variable, minima: Minima, { minimumCell, minimumPersons }: Rules): boolean {
  const contacts = variable.measure === 'count' ? variable.value : variable.contributors;
  if (contacts !== undefined && contacts < minima(variable, minimumCell)) return true;
  return variable.persons !== undefined && variable.persons < minima(variable, minimumPersons);
}

function isDominated({ measure, value, largest }: Variable, { dominance }: Rules): boolean {
  if (measure !== 'sum' || !dominance || !largest || value === undefined) return false;
  const together = largest.slice(0, dominance.largest).reduce((sum, one) => sum + one, 0);
  return together > dominance.share * value;
}

/** Margins whose persons are not said, but whose parts have too few even if nobody stands in two of them. */
function cellsOfFewPersons({ variables, relations }: System, rules: Rules, minima: Minima): number[] {
  const breadth = (index: number) => variables[index]?.breadth ?? 0;
  const most = variables.map(({ value, persons }) => (value === 0 ? 0 : (persons ?? Infinity)));
  for (const { parent, children } of [...relations].sort((a, b) => breadth(a.parent) - breadth(b.parent))) {
    const together = children.reduce((sum, child) => sum + (most[child] ?? Infinity), 0);
    most[parent] = Math.min(most[parent] ?? Infinity, together);
  }
  return variables.flatMap((whole, index) => {
    if (whole.persons !== undefined || !whole.value || whole.structural) return [];
    return (most[index] ?? Infinity) < minima(whole, rules.minimumPersons) ? [index] : [];
  });
}

/**
 * Where everybody of a group stands in one category, the category, the group and the empty categories beside it are
 * hidden: else whoever knows that somebody belongs to the group knows the category.
 */
function disclosedGroups(
  { variables, relations, hierarchies }: System,
  rules: Rules,
  minima: Minima,
): number[] {
  for (const dimension of rules.groupDisclosure) {
    if (!hierarchies.has(dimension)) {
      throw new DisclosureError(
        'unknown_dimension',
        'options.groupDisclosure',
        `no table has the dimension "${dimension}".`,
      );
    }
  }
  return relations.flatMap(({ parent, children, dimension }) => {
    const whole = variables[parent];
    if (!rules.groupDisclosure.includes(dimension) || !whole?.value) return [];
    if (whole.value < minima(whole, rules.minimumCell)) return [];
    const open = children.filter((child) => !variables[child]?.structural);
    const full = open.filter((child) => (variables[child]?.value ?? 0) > 0);
    return full.length === 1 && open.length > 1 ? [parent, ...open] : [];
  });
}
