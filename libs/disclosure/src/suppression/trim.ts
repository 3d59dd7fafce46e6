import type { System } from '../tables/system.ts';

/** Each try is an audit, whose time grows with the square of what is hidden: tries times that square. */
const WORK_MAX = 60_000;

/**
 * Shows again, the largest first, each secondary cell without which the rest stays safe. In larger tables only as many
 * are tried as time allows.
 * @param hidden what is hidden; it is changed
 * @param isSafe attacks what is hidden as it stands
 */
export function trim(
  system: System,
  hidden: Set<number>,
  secret: ReadonlySet<number>,
  isSafe: () => boolean,
): void {
  const value = (index: number) => system.variables[index]?.value ?? 0;
  const secondary = [...hidden].filter((index) => !secret.has(index));
  secondary.sort((one, other) => value(other) - value(one) || one - other);
  for (const index of secondary.slice(0, Math.floor(WORK_MAX / Math.max(1, hidden.size) ** 2))) {
    hidden.delete(index);
    if (!isSafe()) hidden.add(index);
  }
}
