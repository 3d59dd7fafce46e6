import { z } from 'zod';

export const PAGE_LIMIT = 200;
export const PAGE_DEFAULT = 50;
export const CURSOR_MAX = 400;

const cursor = z
  .string()
  .max(CURSOR_MAX)
  .regex(/^[A-Za-z0-9_-]+$/)
  .optional();
const limit = z.int().min(1).max(PAGE_LIMIT).default(PAGE_DEFAULT);

/** Where a page starts and how long it is, in a body. The cursor is opaque: it comes from `next` of the page before. */
export const pageWish = { cursor, limit };

/** The same in an address, where a number is written in digits. Nothing else is taken for one. */
export const pageQuery = { cursor, limit: z.preprocess(readDigits, limit) };

function readDigits(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
}

/** One page of a list. `next` is null on the last page. There is no total: counting a million rows is not free. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

export interface Page<Item> {
  items: Item[];
  next: string | null;
}
