import { Alert, List, Stack, Text } from '@mantine/core';
import type { AuditVerification } from '@okenko/shared/audit/audit.contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats.js';
import { BusyButton } from '../../ui/busy-button.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Section } from '../../ui/section.js';
import { useVerifyAudit } from './audit-requests.js';

/** Whether anybody changed or deleted a line of the log, in plain words. */
export function Verification() {
  const { t } = useTranslation('audit');
  const verify = useVerifyAudit();
  return (
    <Section title={t('verify.title')} description={t('verify.text')}>
      <Stack gap="md" align="start">
        <BusyButton variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
          {t('verify.start')}
        </BusyButton>
        <ProblemAlert error={verify.error} />
        <div role="status">{verify.data && <Result result={verify.data} />}</div>
      </Stack>
    </Section>
  );
}

function Result({ result }: { result: AuditVerification }) {
  const { t } = useTranslation('audit');
  const { number } = useFormats();
  const counted = { count: result.sealedEntries, shown: number(result.sealedEntries) };
  return (
    <Alert
      color={result.intact ? 'teal' : 'red'}
      title={t(result.intact ? 'verify.intact' : 'verify.broken')}
    >
      <Text c="var(--mantine-color-text)">
        {t('verify.sealed', counted)} {t('verify.days', { count: result.signedDays })}{' '}
        {result.waiting > 0 && t('verify.waiting', { count: result.waiting })}
      </Text>
      {result.breaks.length > 0 && (
        <>
          <Text c="var(--mantine-color-text)" mt="xs">
            {t('verify.whatNow')}
          </Text>
          <List mt="xs" c="var(--mantine-color-text)">
            {result.breaks.map((what) => (
              <List.Item key={what}>{t(`verify.breaks.${what}`)}</List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
