import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { UserList } from '../../features/users/user-list.js';
import { PageHeader } from '../../ui/page-header.js';

export function UsersPage() {
  const { t } = useTranslation(['users', 'common']);
  return (
    <>
      <PageHeader title={t('common:nav.users')} description={t('description')}>
        <Button component={Link} to="/admin/users/new">
          {t('new')}
        </Button>
      </PageHeader>
      <UserList />
    </>
  );
}
