import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../../lib/page-title.js';
import { EmptyState } from '../../ui/empty-state.js';

export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('errors.notFound'));
  return (
    <EmptyState title={t('errors.notFound')} text={t('errors.notFoundText')} headingOrder={1}>
      <Anchor component={Link} to="/">
        {t('errors.toStart')}
      </Anchor>
    </EmptyState>
  );
}
