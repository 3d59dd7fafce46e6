import { DisclosureError } from '../tables/disclosure-error.ts';
import { LARGEST_MAX } from '../tables/input.ts';
import type { CostCriterion, OptionsInput } from '../tables/input.ts';

/** Five: the threshold of several statistical offices (OECD glossary of statistical terms, "threshold rule"). */
export const MINIMUM_CELL_DEFAULT = 5;

/** How many other orders are tried to hide less. */
export const TRIALS_DEFAULT = 200;
const TRIALS_MAX = 100_000;
const MINIMUM_MAX = 1_000_000;

/** The options of one protection, complete and checked. */
export interface Rules {
  readonly minimumCell: number;
  readonly minimumPersons: number;
  readonly minimumWidth: number;
  readonly protectZeros: boolean;
  /**
   * Whether a hidden count is known to be at least one, and must not be known all the same. Without a width rule only
   * the criterion of the reference packages is asked, which count from zero.
   */
  readonly hiddenIsSome: boolean;
  readonly strict: readonly { readonly dimension: string; readonly code: string; readonly minimum: number }[];
  readonly groupDisclosure: readonly string[];
  readonly dominance: { readonly largest: number; readonly share: number } | undefined;
  readonly order: readonly CostCriterion[];
  readonly trials: number;
}

/** @throws DisclosureError naming the option */
export function readRules(options: OptionsInput, place = 'options'): Rules {
  const minimumCell = whole(
    options.minimumCell ?? MINIMUM_CELL_DEFAULT,
    1,
    MINIMUM_MAX,
    `${place}.minimumCell`,
  );
  const minimumWidth = whole(options.minimumWidth ?? minimumCell, 0, MINIMUM_MAX, `${place}.minimumWidth`);
  const protectZeros = options.zeros === 'protected';
  return {
    minimumCell,
    minimumPersons: whole(options.minimumPersons ?? minimumCell, 1, MINIMUM_MAX, `${place}.minimumPersons`),
    minimumWidth,
    protectZeros,
    hiddenIsSome: minimumWidth > 0 && !protectZeros,
    strict: Object.entries(options.strict ?? {}).flatMap(([dimension, codes]) =>
      Object.entries(codes).map(([code, minimum]) => ({
        dimension,
        code,
        minimum: whole(minimum, 1, MINIMUM_MAX, `${place}.strict.${dimension}.${code}`),
      })),
    ),
    groupDisclosure: options.groupDisclosure ?? [],
    dominance: options.dominance && {
      largest: whole(options.dominance.largest, 1, LARGEST_MAX, `${place}.dominance.largest`),
      share: shareOf(options.dominance.share, `${place}.dominance.share`),
    },
    order: options.order ?? ['earlier', 'size', 'margins'],
    trials: whole(options.trials ?? TRIALS_DEFAULT, 0, TRIALS_MAX, `${place}.trials`),
  };
}

function whole(value: number, least: number, most: number, place: string): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new DisclosureError('out_of_range', place, `${value} is no whole number from ${least} to ${most}.`);
}

function shareOf(value: number, place: string): number {
  if (value > 0 && value <= 1) return value;
  throw new DisclosureError('out_of_range', place, `${value} is no share above 0 and up to 1.`);
}
