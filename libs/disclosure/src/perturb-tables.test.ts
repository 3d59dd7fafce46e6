import { describe, expect, it } from '@jest/globals';

import { perturb } from './perturbation/look-up.ts';
import { perturbationTable } from './perturbation/ptable.ts';
import { perturbTables } from './perturb-tables.ts';
import { nameOfCell } from './testing/answers.ts';
import { topics, topicsByArea } from './testing/simple-tables.ts';
import type { TableInput } from './tables/input.ts';

const counts = ({ cells }: TableInput) =>
  Object.fromEntries(cells.map((cell) => [nameOfCell(cell), cell['count']]));

const table = topicsByArea(['n', 's'], {
  a: [
    { count: 7, cellKey: 0.75 },
    { count: 12, cellKey: 0.5 },
  ],
  b: [
    { count: 3, cellKey: 0.125 },
    { count: 0, cellKey: 0 },
  ],
});

describe('tables with cell keys', () => {
  it('change each count by its key, a margin by the sum of the keys below it without what is whole', () => {
    const { tables } = perturbTables({ tables: [table] });
    const noise = perturbationTable({ D: 5, V: 3, js: 2 });
    expect(counts(tables[0]!)).toEqual({
      'n|a': perturb(7, 0.75, noise),
      's|a': perturb(12, 0.5, noise),
      'n|b': perturb(3, 0.125, noise),
      's|b': 0,
      'Total|a': perturb(19, 0.25, noise),
      'Total|b': perturb(3, 0.125, noise),
      'n|Total': perturb(10, 0.875, noise),
      's|Total': perturb(12, 0.5, noise),
      'Total|Total': perturb(22, 0.375, noise),
    });
  });

  it('give the same people the same number in every table', () => {
    const margin = topics({ a: { count: 19, cellKey: 0.25 }, b: { count: 3, cellKey: 0.125 } });
    const { tables } = perturbTables({ tables: [table, margin] });
    const [inner, own] = tables.map(counts);
    expect([own?.['a'], own?.['b'], own?.['Total']]).toEqual([
      inner?.['Total|a'],
      inner?.['Total|b'],
      inner?.['Total|Total'],
    ]);
  });

  it('take the keys of margins where they are right, and other parameters', () => {
    const cells = [...table.cells, { topic: 'a', area: 'Total', count: 19, cellKey: 0.25 }];
    const perturbation = { D: 2, V: 1 };
    const { tables } = perturbTables({ tables: [{ ...table, cells }], options: { perturbation } });
    const noise = perturbationTable(perturbation);
    expect(counts(tables[0]!)['Total|a']).toBe(perturb(19, 0.25, noise));
    expect(counts(tables[0]!)['n|a']).toBe(perturb(7, 0.75, noise));
  });

  it('say nothing of persons, keys or the true counts, and measure what the noise cost', () => {
    const { tables, figures } = perturbTables({ tables: [table] });
    for (const cell of tables[0]!.cells) expect(Object.keys(cell).sort()).toEqual(['area', 'count', 'topic']);
    expect(figures.milliseconds).toBeGreaterThanOrEqual(0);
  });
});
