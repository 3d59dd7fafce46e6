import type { DisclosureErrorCode } from '../tables/disclosure-error.ts';

export const DIMENSIONS = { topic: { Total: ['a', 'b', 'c'] }, area: { Total: ['n', 's'] } };

/** What stands in a request beside or instead of a good table. */
export type Rough = Record<string, unknown>;

export const good = (): Rough => ({
  name: 'topics',
  dimensions: DIMENSIONS,
  cells: [
    { topic: 'a', area: 'n', count: 3, cellKey: 0.1 },
    { topic: 'a', area: 's', count: 9, persons: 7, cellKey: 0.2 },
    { topic: 'b', area: 'n', count: 30, cellKey: 0.3 },
    { topic: 'c', area: 's', count: 40, cellKey: 0.4 },
  ],
});

export const withCell = (cell: unknown): Rough => ({
  ...good(),
  cells: [...(good()['cells'] as Rough[]), cell],
});
export const withFields = (fields: Rough): Rough => withCell({ topic: 'b', area: 's', count: 5, ...fields });
export const withTopics = (topic: unknown): Rough => ({
  ...good(),
  dimensions: { topic, area: DIMENSIONS.area },
});
export const asking = (table: Rough, more: Rough = {}): Rough => ({ tables: [table], ...more });
export const withOptions = (options: Rough): Rough => asking(good(), { options });
export const sums = (fields: Rough): Rough =>
  asking({
    name: 'minutes',
    measure: 'sum',
    dimensions: { topic: { Total: ['a', 'b'] } },
    cells: [
      { topic: 'a', sum: 60, count: 6 },
      { topic: 'b', sum: 90, count: 9, ...fields },
    ],
  });

/** A request, and how it is refused. */
export type Case = readonly [what: string, request: unknown, code: DisclosureErrorCode, place: string];

/** Dimensions of 17 codes each. */
export function many(dimensions: number): Rough {
  const codes = Array.from({ length: 16 }, (_, at) => `c${at}`);
  return Object.fromEntries(Array.from({ length: dimensions }, (_, at) => [`d${at}`, { T: codes }]));
}
