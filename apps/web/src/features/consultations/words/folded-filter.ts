import { fold } from '@okenko/shared/common/text';
import type { ComboboxItem, OptionsFilter } from '@mantine/core';

/** Finds by the starts of words, without diacritics: `ostr` finds `Slezská Ostrava`. */
export const foldedFilter: OptionsFilter = ({ options, search }) => {
  const words = fold(search).split(' ').filter(Boolean);
  if (words.length === 0) return options;
  return (options as ComboboxItem[]).filter(({ label }) => {
    const starts = fold(label).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => starts.some((start) => start.startsWith(word)));
  });
};
