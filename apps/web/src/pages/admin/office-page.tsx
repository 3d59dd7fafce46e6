import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { v7 } from 'uuid';
import { newOffice } from '../../features/offices/new-office.js';
import { OfficeForm, officeInputOf } from '../../features/offices/office-form.js';
import { useOfficeRecord } from '../../features/offices/office-requests.js';
import { useFormats } from '../../lib/formats.js';
import { useOffices } from '../../lib/reference.js';
import { FormSkeleton } from '../../ui/form-skeleton.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

const FIELDS = 10;

export function OfficePage() {
  const { id = 'new' } = useParams();
  return (
    <>
      <BackToOffices />
      {id === 'new' ? <NewOffice /> : <KnownOffice key={id} id={id} />}
    </>
  );
}

function BackToOffices() {
  const { t } = useTranslation('common');
  return (
    <Anchor component={Link} to="/admin/offices">
      ‹ {t('nav.offices')}
    </Anchor>
  );
}

function NewOffice() {
  const { t } = useTranslation('offices');
  const [id] = useState(() => v7());
  const navigate = useNavigate();
  const offices = useOffices();
  const { timeZone } = useFormats();
  const back = () => void navigate('/admin/offices');
  return (
    <>
      <PageHeader title={t('new')} />
      {offices.isLoading ? (
        <FormSkeleton fields={FIELDS} />
      ) : (
        <OfficeForm id={id} initial={newOffice(offices.items[0], timeZone)} onSaved={back} />
      )}
    </>
  );
}

function KnownOffice({ id }: { id: string }) {
  const { t } = useTranslation('offices');
  const office = useOfficeRecord(id);
  return (
    <>
      <PageHeader title={office.data?.name ?? t('office')} />
      <ProblemAlert error={office.data ? null : office.error} onRetry={() => void office.refetch()} />
      {office.isLoading && <FormSkeleton fields={FIELDS} />}
      {office.data && (
        <OfficeForm id={id} initial={officeInputOf(office.data)} onSaved={() => void office.refetch()} />
      )}
    </>
  );
}
