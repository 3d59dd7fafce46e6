import { Anchor, Badge, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { roles, type Role } from '@okenko/shared/access/roles';
import type { User } from '@okenko/shared/users/users.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/formats.js';
import { useOffices } from '../../lib/reference.js';
import { BusyButton } from '../../ui/busy-button.js';
import { DataList } from '../../ui/data-list.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useUserSearch, type UserFilter } from './user-requests.js';

const TYPING_MS = 250;

/** Accounts of the town: found by name or e-mail, by role, by whether they are in use. */
export function UserList() {
  const { t } = useTranslation(['users', 'common']);
  const [filter, setFilter] = useState<UserFilter>({ text: '', active: true });
  const [wanted] = useDebouncedValue(filter, TYPING_MS);
  const search = useUserSearch(wanted);
  const items = search.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Filters filter={filter} onChange={setFilter} />
      <ProblemAlert error={search.error} onRetry={() => void search.refetch()} />
      {!(search.error && items.length === 0) && <UserTable items={items} isLoading={search.isLoading} />}
      {search.hasNextPage && (
        <BusyButton
          variant="default"
          mt="md"
          loading={search.isFetchingNextPage}
          onClick={() => void search.fetchNextPage()}
        >
          {t('showMore')}
        </BusyButton>
      )}
    </>
  );
}

interface FiltersProps {
  filter: UserFilter;
  onChange: (filter: UserFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation(['users', 'terms', 'common']);
  const inUse = filter.active === undefined ? 'all' : String(filter.active);
  return (
    <Group role="search" gap="md" mb="md" align="end">
      <TextInput
        label={t('find')}
        type="search"
        miw={260}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <Select
        label={t('role')}
        data={[
          { value: 'all', label: t('common:all') },
          ...roles.map((role) => ({ value: role, label: t(`terms:roles.${role}`) })),
        ]}
        value={filter.role ?? 'all'}
        onChange={(role) => onChange({ ...filter, role: role === 'all' ? undefined : (role as Role) })}
      />
      <Select
        label={t('state')}
        data={[
          { value: 'true', label: t('activeOnes') },
          { value: 'false', label: t('switchedOff') },
          { value: 'all', label: t('common:all') },
        ]}
        value={inUse}
        onChange={(state) => onChange({ ...filter, active: state === 'all' ? undefined : state === 'true' })}
      />
    </Group>
  );
}

function UserTable({ items, isLoading }: { items: readonly User[]; isLoading: boolean }) {
  const { t } = useTranslation(['users', 'terms', 'common']);
  const { dateTime } = useFormats();
  const offices = useOffices();
  const officeName = (id: string) => offices.items.find((office) => office.id === id)?.name ?? '…';
  return (
    <DataList<User>
      caption={t('common:nav.users')}
      items={items}
      keyOf={({ id }) => id}
      isLoading={isLoading}
      expectedRows={8}
      isFaded={({ active }) => !active}
      empty={<EmptyState title={t('empty')} text={t('emptyText')} />}
      columns={[
        {
          key: 'name',
          header: t('name'),
          cell: ({ id, name, active }) => (
            <>
              <Anchor component={Link} to={`/admin/users/${id}`}>
                {name}
              </Anchor>{' '}
              {!active && <Badge color="gray">{t('isOff')}</Badge>}
            </>
          ),
        },
        { key: 'email', header: t('email'), cell: ({ email }) => email },
        {
          key: 'roles',
          header: t('roles'),
          cell: (user) => user.roles.map((role) => t(`terms:roles.${role}`)).join(', '),
        },
        {
          key: 'offices',
          header: t('offices'),
          cell: ({ officeIds }) => officeIds.map(officeName).join(', ') || '–',
        },
        {
          key: 'seen',
          header: t('lastSignIn'),
          cell: ({ lastSignInAt }) => (lastSignInAt ? dateTime(lastSignInAt) : t('never')),
          width: 190,
        },
      ]}
    />
  );
}
