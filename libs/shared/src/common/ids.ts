import { z } from 'zod';

/** A record's id: a UUID, best version 7, so that ids made by many clients still sort by time (RFC 9562). */
export const id = z.uuid().toLowerCase();

/** The revision a change is based on; 0 says that the record is new. */
export const revision = z.int().min(0).max(2_147_483_646);

/** Code of a list entry or an area: small Latin letters, digits, `_` and `-`. */
export const CODE_MAX = 40;
export const code = z
  .string()
  .max(CODE_MAX)
  .regex(/^[a-z0-9][a-z0-9_-]*$/i);

export const idParam = z.strictObject({ id });
