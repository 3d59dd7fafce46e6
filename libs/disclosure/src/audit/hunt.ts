import type { Outcome, Programme } from '../solver/programme.ts';
import { isWhole } from './rounding.ts';

/** How often another corner of the possible is looked at before the search over whole numbers begins. */
const HUNTS_MAX = 8;

/**
 * Looks at other corners in which a number is at its bound, for one of whole numbers: cheaper than the search over them.
 * @param least what the number is at least otherwise
 * @param note whether a solution is one; called with each until it is
 */
export function huntWhole(
  programme: Programme,
  column: number,
  bound: number,
  least: number,
  note: (outcome: Outcome) => boolean,
): void {
  programme.setBounds(column, bound, bound);
  const touched = new Set<number>();
  for (let hunt = 0; hunt <= HUNTS_MAX; hunt += 1) {
    const outcome = programme.solve();
    if (outcome.kind !== 'optimal' || note(outcome)) break;
    const broken = [...outcome.values.keys()].filter((index) => !isWhole(outcome.values[index] ?? 0));
    broken.forEach((index, order) => {
      touched.add(index);
      programme.setCost(index, pushOf(hunt, order));
    });
  }
  for (const index of touched) programme.setCost(index, 0);
  programme.setBounds(column, least, Infinity);
}

/** Pushes in changing ways, the same ones in each run. */
function pushOf(hunt: number, order: number): number {
  const turn = Math.sin((hunt + 1) * 12.9898 + (order + 1) * 78.233) * 43_758.5453;
  return turn - Math.floor(turn) - (hunt % 2 === 0 ? 0.5 : 0);
}
