import { fold } from '@okenko/shared/common/text';
import type { ComboboxItem, OptionsFilter } from '@mantine/core';

/** Finds by the starts of words, without diacritics: `ostr` finds `Slezská Ostrava`. */
export const foldedFilter: OptionsFilter = ({ options, search }) =>
  fitting(options as ComboboxItem[], search);

/** The choice that typed text names beyond doubt: the only one that fits, or the one that is called exactly so. */
export function onlyChoice<Item extends ComboboxItem>(choices: readonly Item[], text: string): Item | null {
  const found = fitting(choices, text);
  const called = found.filter(({ label }) => fold(label).trim() === fold(text).trim());
  const [only = null, ...others] = called.length > 0 ? called : found;
  return others.length === 0 ? only : null;
}

function fitting<Item extends ComboboxItem>(choices: readonly Item[], text: string): Item[] {
  const words = fold(text).split(' ').filter(Boolean);
  return choices.filter(({ label }) => {
    const starts = fold(label).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => starts.some((start) => start.startsWith(word)));
  });
}
