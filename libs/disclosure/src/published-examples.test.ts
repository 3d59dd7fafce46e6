import { expect, it } from '@jest/globals';

import { protectTables } from './protect-tables.ts';
import type { OptionsInput } from './tables/input.ts';

/**
 * The small tables of a reference package, with the number and the sum of the cells that it hides beside the primary
 * ones. Both depend on which of several equal patterns is taken, so not the cells are compared.
 * Source: statisticsnorway/ssb-gausssuppression, vignettes/Small_count_frequency_table_suppression.Rmd.
 */
const NONE = 'none';
const FIRST = { young: [5, 2, 0], old: [6, 3, 4] };
const SECOND = { young: [5, 0, 0], old: [6, 3, 4] };
const COUNTRIES = ['Spain', 'Iceland', 'Portugal'] as const;
const FLAT = { Total: [...COUNTRIES] };
const GROUPED = { Total: ['EU', 'nonEU'], EU: ['Portugal', 'Spain'], nonEU: ['Iceland'] };

it.each([
  ['flat, zeros hidden', FIRST, FLAT, { minimumCell: 2, zeros: 'protected' }, NONE, [3, 9]],
  ['grouped, zeros hidden', FIRST, GROUPED, { minimumCell: 3, zeros: 'protected' }, NONE, [4, 22]],
  ['grouped, zeros shown', FIRST, GROUPED, { minimumCell: 5, zeros: 'published' }, NONE, [4, 31]],
  ['one zero structural', SECOND, GROUPED, { minimumCell: 3, zeros: 'protected' }, 'young Iceland', [3, 15]],
  ['no zero structural', SECOND, GROUPED, { minimumCell: 3, zeros: 'protected' }, NONE, [6, 33]],
] as const)(
  'hides no more than the reference package: %s',
  async (_, counts, geo, options, structural, [number, sum]) => {
    const cells = (['young', 'old'] as const).flatMap((age) =>
      COUNTRIES.map((country, at) => ({
        age,
        geo: country,
        count: counts[age][at] ?? 0,
        ...(structural === `${age} ${country}` && { structural: true }),
      })),
    );
    const dimensions = { age: { Total: ['old', 'young'] }, geo };
    const asked: OptionsInput = { ...options, minimumWidth: 0 };
    const { audit, figures } = await protectTables({
      tables: [{ name: 'example', dimensions, cells }],
      options: asked,
    });
    expect(audit.passed).toBe(true);
    expect(figures.secondary).toBeLessThanOrEqual(number);
    expect(figures.secondarySum).toBeLessThanOrEqual(sum);
  },
);
