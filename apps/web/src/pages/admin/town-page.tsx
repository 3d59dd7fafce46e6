import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CrestForm } from '../../features/towns/crest-form.js';
import { TownForm } from '../../features/towns/town-form.js';
import { useTownRecord } from '../../features/towns/town-requests.js';
import { FormSkeleton } from '../../ui/form-skeleton.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Section } from '../../ui/section.js';

export function TownPage() {
  const { t } = useTranslation(['towns', 'common']);
  const town = useTownRecord();
  return (
    <>
      <PageHeader title={t('common:nav.town')} description={t('description')} />
      <ProblemAlert error={town.data ? null : town.error} onRetry={() => void town.refetch()} />
      {town.isLoading && <FormSkeleton fields={8} />}
      {town.data && (
        <Stack gap="lg">
          <Section title={t('settings')}>
            <TownForm town={town.data} />
          </Section>
          <Section title={t('crest')} description={t('crestText')}>
            <CrestForm town={town.data} />
          </Section>
        </Stack>
      )}
    </>
  );
}
