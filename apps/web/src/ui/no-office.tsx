import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.js';

/** For somebody whose role needs an office and who has none, because it was closed or nobody gave them one. */
export function NoOffice() {
  const { t } = useTranslation();
  return <EmptyState title={t('noOffice.title')} text={t('noOffice.text')} />;
}
