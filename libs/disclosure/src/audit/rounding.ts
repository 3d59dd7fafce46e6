/** The solver's answers are right to about so much. */
export const TOLERANCE = 1e-6;

export function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= TOLERANCE;
}
