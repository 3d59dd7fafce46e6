import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import type { CodelistName } from '@okenko/shared/codelists/codelists.contract';
import { fold } from '@okenko/shared/common/text';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../lib/codelists.js';

/**
 * Entries in use of a code list, as a field of choices wants them; found without diacritics.
 * @param held codes that the office names: they stay in sight, and say so, when they are retired
 */
export function useChoices(name: CodelistName, held: readonly (string | null)[]) {
  const { t } = useTranslation('offices');
  const { items, byCode, label: nameOf } = useCodelist(name);
  const label = (code: string) =>
    byCode.get(code)?.retired ? t('retiredChoice', { name: nameOf(code) }) : nameOf(code);
  const data: ComboboxItem[] = items
    .filter((entry) => !entry.retired || held.includes(entry.code))
    .map((entry) => ({
      value: entry.code,
      label: entry.parent ? `${nameOf(entry.parent)} › ${label(entry.code)}` : label(entry.code),
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
