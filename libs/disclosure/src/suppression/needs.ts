import type { Need } from '../audit/need.ts';
import type { System } from '../tables/system.ts';
import type { Rules } from './rules.ts';

/** What each hidden number must keep from the attacker. */
export function needsOf(
  { variables }: System,
  rules: Rules,
  hidden: ReadonlySet<number>,
  primary: ReadonlySet<number>,
): Map<number, Need> {
  const needs = new Map<number, Need>();
  for (const index of [...hidden, ...primary]) {
    needs.set(index, { width: rules.minimumWidth, reach: reachOf(variables[index], rules) });
  }
  return needs;
}

/**
 * A dominated sum must look as large as it would have to be for the rule to allow it.
 * Source: Handbook on Statistical Disclosure Control, chapter 4, upper protection level of the (n, k) rule.
 */
function reachOf(
  variable: System['variables'][number] | undefined,
  { dominance }: Rules,
): number | undefined {
  if (variable?.measure !== 'sum' || !dominance || !variable.largest) return undefined;
  const together = variable.largest.slice(0, dominance.largest).reduce((sum, one) => sum + one, 0);
  const reach = together / dominance.share;
  return reach > (variable.value ?? 0) ? reach : undefined;
}
