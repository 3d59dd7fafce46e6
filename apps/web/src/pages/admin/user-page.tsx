import { Anchor, Stack } from '@mantine/core';
import type { UserInput } from '@okenko/shared/users/users.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { v7 } from 'uuid';
import { OneTimePasswordSection } from '../../features/users/one-time-password.js';
import { UserForm, userInputOf } from '../../features/users/user-form.js';
import { useUserRecord } from '../../features/users/user-requests.js';
import { useTown } from '../../lib/reference.js';
import { FormSkeleton } from '../../ui/form-skeleton.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

const FIELDS = 8;

export function UserPage() {
  const { t } = useTranslation('common');
  const { id = 'new' } = useParams();
  return (
    <>
      <Anchor component={Link} to="/admin/users">
        ‹ {t('nav.users')}
      </Anchor>
      {id === 'new' ? <NewUser /> : <KnownUser key={id} id={id} />}
    </>
  );
}

function NewUser() {
  const { t } = useTranslation('users');
  const [id] = useState(() => v7());
  const navigate = useNavigate();
  const town = useTown();
  const initial: UserInput = {
    revision: 0,
    name: '',
    email: '',
    language: town.data?.defaultLanguage ?? 'cs',
    roles: [],
    officeIds: [],
    active: true,
  };
  return (
    <>
      <PageHeader title={t('new')} description={t('newText')} />
      {town.isLoading ? (
        <FormSkeleton fields={FIELDS} />
      ) : (
        <UserForm
          id={id}
          initial={initial}
          onSaved={(user) => void navigate(`/admin/users/${user.id}`, { replace: true })}
        />
      )}
    </>
  );
}

function KnownUser({ id }: { id: string }) {
  const { t } = useTranslation('users');
  const user = useUserRecord(id);
  return (
    <>
      <PageHeader title={user.data?.name ?? t('user')} />
      <ProblemAlert error={user.data ? null : user.error} onRetry={() => void user.refetch()} />
      {user.isLoading && <FormSkeleton fields={FIELDS} />}
      {user.data && (
        <Stack gap="lg">
          <OneTimePasswordSection user={user.data} />
          <UserForm id={id} initial={userInputOf(user.data)} onSaved={() => void user.refetch()} />
        </Stack>
      )}
    </>
  );
}
