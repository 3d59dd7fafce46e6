import { z } from 'zod';

/** Letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/**
 * Text as people type it in a hurry: lower case, without diacritics, white space folded to one space.
 * `Łódź` and `lodz` fold to the same string, so do `Řehoř` and `rehor`.
 * The one folding used for search in the browser, in the API and in what PostgreSQL indexes.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđøßæœı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** True for text that PostgreSQL and JSON carry unharmed: no NUL, no lone surrogate, no other control sign. */
export function isStorable(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control signs are exactly what is looked for
  return text.isWellFormed() && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text);
}

/** One line of text: trimmed, composed (NFC), at most `max` characters. */
export function line(max: number) {
  return prose(max).refine((text) => !/[\r\n]/.test(text), { params: { code: 'one_line' } });
}

/** Text of several lines: trimmed at the end, composed (NFC), line ends as `\n`, at most `max` characters. */
export function prose(max: number) {
  return z
    .string()
    .refine(isStorable, { params: { code: 'unreadable_characters' }, abort: true })
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trimEnd())
    .pipe(z.string().max(max));
}

/** One line that must not be empty. */
export function requiredLine(max: number) {
  return z
    .string()
    .refine(isStorable, { params: { code: 'unreadable_characters' }, abort: true })
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/^[^\r\n]*$/),
    );
}
