import type { Task } from '../../libs/disclosure/src/suppression/task.ts';
import type { Method } from '../../libs/disclosure/src/suppression/protect.ts';
import type { System } from '../../libs/disclosure/src/tables/system.ts';

/**
 * What people do by hand: wherever a row or a column has a single hidden cell, its smallest partner is hidden too,
 * until there is none left.
 */
export const PLAIN: Method = {
  trims: false,
  choose: (system, _rules, { secret, open }) => {
    const hidden = new Set(secret);
    for (let added = true; added;) {
      added = false;
      for (const { parent, children } of system.relations) {
        const partner = partnerIn(system, [parent, ...children], hidden, open);
        if (partner === undefined) continue;
        hidden.add(partner);
        added = true;
      }
    }
    return [...hidden].filter((index) => !secret.has(index));
  },
};

/** The smallest cell beside a single hidden one. */
function partnerIn(
  { variables }: System,
  members: readonly number[],
  hidden: ReadonlySet<number>,
  open: Task['open'],
): number | undefined {
  if (members.filter((index) => hidden.has(index)).length !== 1) return undefined;
  const free = members.filter((index) => !hidden.has(index) && !open.has(index));
  const value = (index: number) => variables[index]?.value ?? Infinity;
  return free.reduce<number | undefined>(
    (best, index) => (best === undefined || value(index) < value(best) ? index : best),
    undefined,
  );
}
