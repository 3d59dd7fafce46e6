import {
  foldedEntry,
  foldedWords,
  matchEntries,
  type CaptureEntry,
} from '@okenko/shared/consultations/capture-match';

/**
 * The entry that typed text names beyond doubt: the only one that fits, or the only one that is called exactly so.
 * What is taken without being shown first must be no guess.
 * @returns null where nothing or several fit
 */
export function onlyEntry<Entry extends CaptureEntry>(
  typed: string,
  entries: readonly Entry[],
): Entry | null {
  const [first = null, ...others] = matchEntries(typed, entries, 2);
  if (others.length === 0) return first;
  const name = foldedWords(typed).join(' ');
  const code = typed.trim().toLowerCase();
  const called = entries.filter(
    (entry) =>
      entry.retired !== true &&
      (entry.code.toLowerCase() === code || foldedEntry(entry).names.some(({ text }) => text === name)),
  );
  return called.length === 1 ? (called[0] ?? null) : null;
}
