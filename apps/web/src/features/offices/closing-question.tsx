import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { OfficeUse } from '@okenko/shared/offices/offices.contract';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useOfficeUse } from './office-requests.js';

interface ClosingQuestionProps {
  id: string;
  name: string;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks before an office is closed, with whom it concerns. */
export function ClosingQuestion({ id, name, onClose, onConfirm }: ClosingQuestionProps) {
  const { t } = useTranslation('offices');
  const use = useOfficeUse(id);
  return (
    <Dialog onClose={onClose} title={t('close.title', { name })}>
      <Stack gap="md">
        <div aria-live="polite">
          {use.data ? <Concerned {...use.data} /> : use.error ? null : <Skeleton h="3rem" />}
        </div>
        <ProblemAlert error={use.data ? null : use.error} onRetry={() => void use.refetch()} />
        <Group gap="sm">
          <Button data-autofocus onClick={onClose}>
            {t('close.keep')}
          </Button>
          <Button variant="default" onClick={onConfirm}>
            {t('close.confirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Concerned({ people, hasOpen }: OfficeUse) {
  const { t } = useTranslation('offices');
  return (
    <>
      <Text>{people === 0 ? t('close.nobody') : t('close.people', { count: people })}</Text>
      <Text>{t(hasOpen ? 'close.open' : 'close.nothingOpen')}</Text>
    </>
  );
}
