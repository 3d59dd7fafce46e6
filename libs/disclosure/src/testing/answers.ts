import type { CellInput, TableInput } from '../tables/input.ts';

/** Fields of a cell that are not its categories. */
const FIELDS = new Set(['table', 'count', 'sum', 'status', 'low', 'high', 'by', 'notZero', 'structural']);

/** `n1|01`: the categories of a cell, its dimensions in order of their names. */
export function nameOfCell(cell: CellInput): string {
  const dimensions = Object.keys(cell).filter((field) => !FIELDS.has(field));
  return dimensions
    .sort()
    .map((name) => String(cell[name]))
    .join('|');
}

/** The status of each cell of an answer, by table and categories. */
export function statuses(tables: readonly TableInput[]): Map<string, unknown> {
  return new Map(
    tables.flatMap(({ name, cells }) =>
      cells.map((cell) => [`${name}: ${nameOfCell(cell)}`, cell['status']] as const),
    ),
  );
}

/** The categories of the cells of one status. */
export function cellsWith(status: string, { cells }: TableInput): string[] {
  return cells.filter((cell) => cell['status'] === status).map(nameOfCell);
}

/** What an attacker can say of each hidden cell, by its categories; of a cell in two tables as the last says. */
export function intervals(cells: readonly CellInput[]): Record<string, unknown> {
  return Object.fromEntries(cells.map((cell) => [nameOfCell(cell), [cell['low'], cell['high']]]));
}
