import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AuditLog } from '../../features/audit/audit-log.js';
import { Verification } from '../../features/audit/verification.js';
import { PageHeader } from '../../ui/page-header.js';
import { Section } from '../../ui/section.js';

export function AuditPage() {
  const { t } = useTranslation(['audit', 'common']);
  return (
    <>
      <PageHeader title={t('common:nav.audit')} description={t('description')} />
      <Stack gap="lg">
        <Verification />
        <Section title={t('title')}>
          <AuditLog />
        </Section>
      </Stack>
    </>
  );
}
