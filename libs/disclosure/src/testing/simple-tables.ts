import type { CellInput, HierarchyInput, TableInput } from '../tables/input.ts';

/** What is said of a cell: its count, or fields. */
export type Said = number | null | CellInput;

const fieldsOf = (said: Said): CellInput =>
  said === null || typeof said === 'number' ? { count: said } : said;

/** A table of one dimension, `topic`, whose total is `Total`; codes that are named `Total` are no part. */
export function topics(said: Readonly<Record<string, Said>>, more: Partial<TableInput> = {}): TableInput {
  const codes = Object.keys(said).filter((code) => code !== 'Total');
  return oneDimension('topic', { Total: codes }, said, { name: 'topics', ...more });
}

export function oneDimension(
  dimension: string,
  hierarchy: HierarchyInput,
  said: Readonly<Record<string, Said>>,
  more: Partial<TableInput> = {},
): TableInput {
  return {
    name: dimension,
    dimensions: { [dimension]: hierarchy },
    cells: Object.entries(said).map(([code, one]) => ({ [dimension]: code, ...fieldsOf(one) })),
    ...more,
  };
}

/** A table of two dimensions, topics down and areas across; each row names its cells in the order of the areas. */
export function topicsByArea(
  areas: readonly string[],
  rows: Readonly<Record<string, readonly Said[]>>,
  more: Partial<TableInput> = {},
): TableInput {
  return {
    name: 'topic_by_area',
    dimensions: {
      topic: { Total: Object.keys(rows).filter((code) => code !== 'Total') },
      area: { Total: areas.filter((code) => code !== 'Total') },
    },
    cells: Object.entries(rows).flatMap(([topic, row]) =>
      row.map((said, at) => ({ topic, area: areas[at], ...fieldsOf(said) })),
    ),
    ...more,
  };
}
