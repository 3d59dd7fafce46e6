import type { CodelistEntryInput } from '@okenko/shared/codelists/codelists.contract';
import { staffLanguages, type Labels, type StaffLanguage } from '@okenko/shared/common/languages';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/session.js';

export interface LabelLanguages {
  /** All of the staff's languages: the person's own first, then the others that the town uses. */
  order: readonly StaffLanguage[];
  /** Those in which each entry must have a name. */
  used: readonly StaffLanguage[];
}

export function labelLanguages(own: StaffLanguage, ofTown: readonly StaffLanguage[]): LabelLanguages {
  const rank = (one: StaffLanguage) => (one === own ? 0 : ofTown.includes(one) ? 1 : 2);
  const order = staffLanguages.toSorted((one, other) => rank(one) - rank(other));
  return { order, used: order.filter((one) => rank(one) < 2) };
}

export function useLabelLanguages(): LabelLanguages {
  const own = useTranslation().i18n.language as StaffLanguage;
  return labelLanguages(own, useMe().town.languages);
}

/** An entry is called the same in a language that the town does not use and that was left empty. */
export function withAllLabels(
  input: CodelistEntryInput,
  { order: [first = 'cs'], used }: LabelLanguages,
): CodelistEntryInput {
  const name = (language: StaffLanguage) =>
    input.labels[language].trim() === '' && !used.includes(language)
      ? input.labels[first]
      : input.labels[language];
  const labels: Labels = { cs: name('cs'), pl: name('pl'), en: name('en') };
  return { ...input, labels };
}
