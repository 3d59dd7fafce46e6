import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import type { CodelistName } from '@okenko/shared/codelists/codelists.contract';
import { fold } from '@okenko/shared/common/text';
import { useCodelist } from '../../lib/codelists.js';

/** Entries in use of a code list, as a field of choices wants them; found without diacritics. */
export function useChoices(name: CodelistName) {
  const { items, byCode, label } = useCodelist(name);
  const data: ComboboxItem[] = items
    .filter((entry) => !entry.retired)
    .map((entry) => ({
      value: entry.code,
      label: entry.parent ? `${label(entry.parent)} › ${label(entry.code)}` : label(entry.code),
    }));
  const filter: OptionsFilter = ({ options, search }) => {
    const words = fold(search).split(' ');
    return options.filter((option: ComboboxParsedItem) => {
      if ('items' in option) return true;
      const text = fold(`${option.label} ${(byCode.get(option.value)?.keywords ?? []).join(' ')}`);
      return words.every((word) => text.includes(word));
    });
  };
  return { data, filter, label };
}
