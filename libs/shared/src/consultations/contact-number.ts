const DIGITS = 6;
const HYPHEN = /[\u2010-\u2015\u2212-]/;
const BETWEEN = String.raw`([\s\u2010-\u2015\u2212-]*)`;
const TYPED = new RegExp(`^([a-z]{2,5})${BETWEEN}(20\\d\\d)${BETWEEN}(0*[1-9]\\d{0,8})$`, 'i');

/** A contact number such as `OVA-2026-004711`: the town's prefix, the year, and a number of six digits or more. */
export function writeContactNumber(prefix: string, year: number, number: number): string {
  return `${prefix}-${year}-${String(number).padStart(DIGITS, '0')}`;
}

/**
 * The contact number that a whole text says, as it is written in the record; null where the text says anything else.
 * Typed in a hurry: `lip-2026-6041`, `lip 2026 006041`, `LIP2026006041` and `LIP-2026-006041` are the same. Without a
 * hyphen all its digits must stand there: `dluh 2024 3` and `tel 2012345678` are words of a note.
 */
export function readContactNumber(text: string): string | null {
  const [, prefix = '', first = '', year = '', second = '', number = ''] = TYPED.exec(text.trim()) ?? [];
  const isWhole = number.length >= DIGITS && (first === '') === (second === '');
  if (prefix === '' || !(HYPHEN.test(first + second) || isWhole)) return null;
  return writeContactNumber(prefix.toUpperCase(), Number(year), Number(number));
}
