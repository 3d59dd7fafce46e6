import { Anchor, Badge } from '@mantine/core';
import type { Office } from '@okenko/shared/offices/offices.contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOffices } from '../../lib/reference.js';
import { DataList } from '../../ui/data-list.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useHoursText } from './describe-office.js';

export function OfficeList() {
  const { t } = useTranslation(['offices', 'common']);
  const offices = useOffices();
  const hours = useHoursText();
  if (offices.error && offices.items.length === 0) {
    return <ProblemAlert error={offices.error} onRetry={offices.refetch} />;
  }
  return (
    <DataList<Office>
      caption={t('common:nav.offices')}
      items={offices.items}
      keyOf={({ id }) => id}
      isLoading={offices.isLoading}
      expectedRows={3}
      isFaded={({ closed }) => closed}
      empty={<EmptyState title={t('empty')} text={t('emptyText')} />}
      columns={[
        {
          key: 'name',
          header: t('name'),
          cell: ({ id, name, closed }) => (
            <>
              <Anchor component={Link} to={`/admin/offices/${id}`}>
                {name}
              </Anchor>{' '}
              {closed && <Badge color="gray">{t('isClosed')}</Badge>}
            </>
          ),
        },
        { key: 'address', header: t('address'), cell: ({ address }) => address },
        { key: 'phone', header: t('phone'), cell: ({ phone }) => phone, width: 170 },
        { key: 'hours', header: t('hours'), cell: (office) => hours(office.hours), width: '38%' },
      ]}
    />
  );
}
