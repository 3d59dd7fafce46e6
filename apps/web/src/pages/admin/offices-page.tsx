import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OfficeList } from '../../features/offices/office-list.js';
import { PageHeader } from '../../ui/page-header.js';

export function OfficesPage() {
  const { t } = useTranslation(['offices', 'common']);
  return (
    <>
      <PageHeader title={t('common:nav.offices')} description={t('description')}>
        <Button component={Link} to="/admin/offices/new">
          {t('new')}
        </Button>
      </PageHeader>
      <OfficeList />
    </>
  );
}
