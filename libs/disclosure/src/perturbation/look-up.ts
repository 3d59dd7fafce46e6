import { DisclosureError } from '../tables/disclosure-error.ts';
import { keyValue, type RecordKey } from './cell-keys.ts';
import type { PerturbationTable } from './ptable.ts';

/**
 * The perturbed count of a cell. The same count and the same cell key always get the same noise, so that a set
 * of records has one perturbed count wherever it is shown. Zero stays zero.
 *
 * The look-up is that of the R package cellKey: the count's own rows (those of the last count for larger ones),
 * and in them the first whose upper bound is not below the key. A row of probability 0 is never chosen.
 *
 * @param count a whole number of 0 or more
 * @param cellKey from 0 to below 1, a number or decimal text as {@link cellKeyOf} gives it
 * @returns a whole number, 0 or above js
 * @throws DisclosureError `out_of_range` with the place `count` or `cellKey`
 */
export function perturb(count: number, cellKey: RecordKey, table: Pick<PerturbationTable, 'counts'>): number {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new DisclosureError('out_of_range', 'count', 'must be a whole number of 0 or more');
  }
  const key = keyValue(cellKey, 'cellKey');
  const rows = table.counts[Math.min(count, table.counts.length - 1)]!;
  const row = rows.find(({ lower, upper }) => upper >= key && upper > lower)!;
  return count + row.v;
}
