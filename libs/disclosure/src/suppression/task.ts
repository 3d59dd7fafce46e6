import type { System } from '../tables/system.ts';
import type { Rules } from './rules.ts';

/** What has to be hidden and what may not be. */
export interface Task {
  /** Too small to be shown, or hidden in an earlier release: must not be worked out. */
  readonly secret: ReadonlySet<number>;
  /** Known whatever we do: published earlier, structural zeros, or told to stay. */
  readonly open: ReadonlySet<number>;
}

export interface Wishes {
  /** Hidden whatever their size, beside those that the rules find. */
  readonly primary: ReadonlySet<number>;
  /** Must stay published. */
  readonly publish: ReadonlySet<number>;
  /** Rather hidden than others. */
  readonly prefer: ReadonlySet<number>;
}

export function taskOf(system: System, { protectZeros }: Rules, { primary, publish }: Wishes): Task {
  const secret = new Set(primary);
  const open = new Set<number>();
  const zeros = protectZeros ? new Set<number>() : shownZeros(system, primary);
  system.variables.forEach((variable, index) => {
    const isKnown = variable.published !== undefined || variable.structural || publish.has(index);
    if (isKnown || zeros.has(index)) open.add(index);
    else if (variable.wasHidden && variable.value === undefined) secret.add(index);
  });
  for (const index of open) secret.delete(index);
  return { secret, open };
}

/**
 * Zeros that are always shown where zeros are. Not among them is one that an earlier release hid: it is shown once
 * nothing hangs on it. Nor one that would give a hidden zero away: the sum of a hidden one, or a part of it.
 */
function shownZeros({ variables, relations }: System, primary: ReadonlySet<number>): Set<number> {
  const isZero = (index: number) => variables[index]?.value === 0;
  const zeros = new Set(
    variables.flatMap(({ wasHidden }, index) =>
      isZero(index) && !wasHidden && !primary.has(index) ? [index] : [],
    ),
  );
  const empty = relations
    .filter(({ parent }) => isZero(parent))
    .map(({ parent, children }) => [parent, ...children]);
  for (let before = -1; before !== zeros.size;) {
    before = zeros.size;
    for (const members of empty) {
      if (members.every((index) => zeros.has(index) || variables[index]?.structural)) continue;
      for (const index of members) zeros.delete(index);
    }
  }
  return zeros;
}

/** What was hidden before, here or in another period, and can be hidden again. */
export function preferredOf({ variables }: System, { prefer }: Wishes, { secret, open }: Task): Set<number> {
  const indices = variables.flatMap(({ wasHidden, value }, index) => {
    const isAsked = value !== undefined && (wasHidden || prefer.has(index));
    return isAsked && !secret.has(index) && !open.has(index) ? [index] : [];
  });
  return new Set(indices);
}
