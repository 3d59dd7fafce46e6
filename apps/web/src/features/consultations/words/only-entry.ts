import { foldedWords, matchEntries, type CaptureEntry } from '@okenko/shared/consultations/capture-match';

/**
 * The entry that typed text names beyond doubt: the only one that fits, or the only one that is called exactly so.
 * What is taken without being shown first must be no guess.
 * @returns null where nothing or several fit
 */
export function onlyEntry<Entry extends CaptureEntry>(text: string, entries: readonly Entry[]): Entry | null {
  const [first = null, ...others] = matchEntries(text, entries, 2);
  if (others.length === 0) return first;
  const name = foldedWords(text).join(' ');
  const code = text.trim().toLowerCase();
  const called = entries.filter(
    (entry) =>
      entry.retired !== true &&
      (entry.code.toLowerCase() === code ||
        entry.labels.some((label) => foldedWords(label).join(' ') === name)),
  );
  return called.length === 1 ? (called[0] ?? null) : null;
}
