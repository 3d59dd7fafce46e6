import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { Button, Modal, Stack, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { ReasonField, oneLine, submitByKey, useReason } from './reason-field.js';
import { useMove } from './use-record.js';

interface ReopenModalProps {
  record: Consultation;
  opened: boolean;
  onClose: () => void;
  onReopened: () => void;
}

/** Opening again within a day of the closing; the reason stays with the record. */
export function ReopenModal({ record, opened, onClose, onReopened }: ReopenModalProps) {
  const { t } = useTranslation(['consultations', 'common']);
  const reason = useReason();
  const reopen = useMove(record.id, 'reopen');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reopen.isPending) return;
    if (reason.tellMissing()) return reason.field.current?.focus();
    reopen.mutate({ revision: record.revision, reason: oneLine(reason.value) }, { onSuccess: onReopened });
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('consultations:view.reopenTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={submit} onKeyDownCapture={submitByKey} noValidate>
        <Stack gap="sm">
          <Text>{t('consultations:view.reopenText')}</Text>
          <ProblemAlert error={reopen.error} />
          <ReasonField reason={reason} isFirst />
          <Button type="submit" loading={reopen.isPending} style={{ alignSelf: 'start' }}>
            {t('consultations:view.reopen')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
