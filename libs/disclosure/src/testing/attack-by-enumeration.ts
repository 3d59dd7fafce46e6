import type { TableInput } from '../tables/input.ts';
import { everySolution } from './enumeration.ts';
import type { Sum } from './enumeration.ts';
import { JointCells } from './joint-cells.ts';
import type { Row } from './joint-cells.ts';

/** What one hidden cell is at least and at most, of all tables that could stand behind a release. */
export interface Attacked {
  readonly row: Row;
  readonly low: number;
  readonly high: number;
}

/**
 * Tries all whole numbers of joint cells that could stand behind a release.
 * @param isSome which hidden cells the attacker takes to be at least one
 * @returns the hidden cells in their order, from Infinity to -Infinity where nothing is possible; undefined where there
 * are too many possibilities
 */
export function attackByEnumeration(
  tables: readonly TableInput[],
  isSome: (row: Row) => boolean = () => false,
): Attacked[] | undefined {
  const { rows } = new JointCells(tables);
  const published = rows.filter(({ cell }) => typeof cell['count'] === 'number');
  const hidden = rows.filter(({ cell }) => cell['count'] === null);
  const most = new Map<number, number>();
  for (const { covers, cell } of published) {
    for (const joint of covers) most.set(joint, Math.min(most.get(joint) ?? Infinity, Number(cell['count'])));
  }
  // What no published cell counts has no bound; the rest is one of finitely many.
  const unknowns = [...most].flatMap(([joint, limit]) => (limit > 0 ? [joint] : []));
  const at = new Map(unknowns.map((joint, unknown) => [joint, unknown]));
  const sums = published.map(({ covers, cell }): Sum => ({
    terms: covers.flatMap((joint) => at.get(joint) ?? []),
    total: Number(cell['count']),
  }));
  const asked = hidden.map((row) => {
    const isBounded = row.covers.every((joint) => most.has(joint));
    return {
      row,
      unknowns: row.covers.flatMap((joint) => at.get(joint) ?? []),
      // What has no bound can be as much as it must.
      least: isBounded && isSome(row) ? 1 : 0,
      value: 0,
      low: Infinity,
      high: isBounded ? -Infinity : Infinity,
    };
  });
  const inTime = everySolution(
    unknowns.map((joint) => most.get(joint) ?? 0),
    sums,
    (values) => {
      for (const one of asked) {
        one.value = 0;
        for (const unknown of one.unknowns) one.value += values[unknown] ?? 0;
        if (one.value < one.least) return;
      }
      for (const one of asked) {
        if (one.value < one.low) one.low = one.value;
        if (one.value > one.high) one.high = one.value;
      }
    },
  );
  return inTime ? asked : undefined;
}
