import { SegmentedControl } from '@mantine/core';
import { staffLanguages, type StaffLanguage } from '@okenko/shared/common/languages';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, changeLanguage } from '../../lib/i18n/i18n.js';

/** The language before anybody signed in. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('shell.language')}
      value={i18n.language}
      onChange={(language) => void changeLanguage(language as StaffLanguage)}
      data={staffLanguages.map((language) => ({
        value: language,
        label: <span lang={language}>{LANGUAGE_NAMES[language]}</span>,
      }))}
    />
  );
}
