import { DisclosureError } from '../tables/disclosure-error.ts';
import type { System, Variable } from '../tables/system.ts';
import type { Rules } from './rules.ts';

/**
 * The cells that are too small, or too much one person's, to be shown: threshold rule by contacts and by persons,
 * dominance rule for sums, group disclosure. Structural zeros are never among them.
 * Sources: Handbook on Statistical Disclosure Control, chapters 4.2 (dominance, threshold) and 5.2 (group disclosure);
 * OECD glossary, "threshold rule"; for the share of the largest the Polish act on public statistics, art. 38 (2).
 * @throws DisclosureError for a stricter minimum of an unknown category
 */
export function primaryCells(system: System, rules: Rules): Set<number> {
  const minima = minimaOf(system, rules);
  const primary = new Set<number>();
  system.variables.forEach((variable, index) => {
    const minimum = minima(variable);
    if (variable.value === undefined || variable.structural) return;
    if (
      isZero(variable)
        ? rules.protectZeros
        : isTooSmall(variable, minimum, rules) || isDominated(variable, rules)
    ) {
      primary.add(index);
    }
  });
  for (const index of cellsOfFewPersons(system, rules, minima)) primary.add(index);
  for (const index of disclosedGroups(system, rules, minima)) primary.add(index);
  return primary;
}

type Minima = (variable: Variable) => number;

/** The minimum cell of a variable: the strictest of the categories that it lies in. */
function minimaOf(system: System, { strict, minimumCell }: Rules): Minima {
  const sets = strict.map(({ dimension, code, minimum }) => {
    const place = `options.strict.${dimension}`;
    const hierarchy = system.hierarchies.get(dimension);
    if (!hierarchy)
      throw new DisclosureError('unknown_dimension', place, `no table has the dimension "${dimension}".`);
    const leaves = hierarchy.leavesOf.get(code);
    if (!leaves)
      throw new DisclosureError(
        'unknown_category',
        `${place}.${code}`,
        `"${code}" is no category of "${dimension}".`,
      );
    return { dimension, leaves, minimum };
  });
  return ({ narrowed }) =>
    sets.reduce((most, { dimension, leaves, minimum }) => {
      const own = narrowed.get(dimension);
      const inside = own !== undefined && [...own].every((leaf) => leaves.has(leaf));
      return inside ? Math.max(most, minimum) : most;
    }, minimumCell);
}

function isZero({ measure, value, contributors }: Variable): boolean {
  return measure === 'count' ? value === 0 : value === 0 && (contributors ?? 0) === 0;
}

function isTooSmall(variable: Variable, minimum: number, rules: Rules): boolean {
  const contacts = variable.measure === 'count' ? variable.value : variable.contributors;
  if (contacts !== undefined && contacts < minimum) return true;
  return variable.persons !== undefined && variable.persons < Math.max(minimum, rules.minimumPersons);
}

function isDominated({ measure, value, largest }: Variable, { dominance }: Rules): boolean {
  if (measure !== 'sum' || !dominance || !largest || value === undefined) return false;
  const together = largest.slice(0, dominance.largest).reduce((sum, one) => sum + one, 0);
  return together > dominance.share * value;
}

/** Margins whose persons are not said, but whose parts have too few even if nobody stands in two of them. */
function cellsOfFewPersons({ variables, relations }: System, rules: Rules, minima: Minima): number[] {
  return relations.flatMap(({ parent, children }) => {
    const whole = variables[parent];
    if (whole?.persons !== undefined || !whole?.value || whole.structural) return [];
    let most = 0;
    for (const child of children) {
      const part = variables[child];
      const persons = part?.value === 0 ? 0 : part?.persons;
      if (persons === undefined) return [];
      most += persons;
    }
    return most < Math.max(minima(whole), rules.minimumPersons) ? [parent] : [];
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
    if (whole.value < minima(whole)) return [];
    const open = children.filter((child) => !variables[child]?.structural);
    const full = open.filter((child) => (variables[child]?.value ?? 0) > 0);
    return full.length === 1 && open.length > 1 ? [parent, ...open] : [];
  });
}
