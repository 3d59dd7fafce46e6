import { QueryFailedError } from 'typeorm';

/** The name of the constraint or unique index that refused a statement, or null when something else went wrong. */
export function brokenConstraint(error: unknown): string | null {
  const driver: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const name = (driver as { constraint?: unknown } | null)?.constraint;
  return typeof name === 'string' ? name : null;
}
