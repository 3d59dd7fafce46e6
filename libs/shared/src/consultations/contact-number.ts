const DIGITS = 6;
/** Between its parts: hyphens of any kind, spaces, or nothing. The year has always four digits, so that stays clear. */
const BETWEEN = String.raw`[\s\u2010-\u2015\u2212-]*`;
const TYPED = new RegExp(`^([a-z]{2,5})${BETWEEN}(20\\d\\d)${BETWEEN}0*([1-9]\\d{0,8})$`, 'i');

/** A contact number such as `OVA-2026-004711`: the town's prefix, the year, and a number of six digits or more. */
export function writeContactNumber(prefix: string, year: number, number: number): string {
  return `${prefix}-${year}-${String(number).padStart(DIGITS, '0')}`;
}

/**
 * The contact number that a whole text says, as it is written in the record; null where the text says anything else.
 * Said on the phone and typed in a hurry: `lip 2026 6041`, `LIP2026006041` and `LIP-2026-006041` are the same.
 */
export function readContactNumber(text: string): string | null {
  const [, prefix, year, number] = TYPED.exec(text.trim()) ?? [];
  if (prefix === undefined) return null;
  return writeContactNumber(prefix.toUpperCase(), Number(year), Number(number));
}
