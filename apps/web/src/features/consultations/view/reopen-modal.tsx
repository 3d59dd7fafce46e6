import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { Stack, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BusyButton } from '../../../ui/busy-button.js';
import { Dialog } from '../../../ui/dialog.js';
import { useDialogGuard } from '../../../ui/dialog-context.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { ReasonField, oneLine, submitByKey, useReason } from './reason-field.js';
import { useMove } from './use-record.js';

interface ReopenModalProps {
  record: Consultation;
  onClose: () => void;
  onReopened: () => void;
}

/** Opening again within a day of the closing; the reason stays with the record. */
export function ReopenModal({ record, onClose, onReopened }: ReopenModalProps) {
  const { t } = useTranslation('consultations');
  return (
    <Dialog onClose={onClose} title={t('view.reopenTitle')}>
      <ReopenForm record={record} onReopened={onReopened} />
    </Dialog>
  );
}

function ReopenForm({ record, onReopened }: Omit<ReopenModalProps, 'onClose'>) {
  const { t } = useTranslation('consultations');
  const reason = useReason();
  const reopen = useMove(record.id, 'reopen');
  useDialogGuard(() => reason.value.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reopen.isPending) return;
    if (reason.tellMissing()) return reason.field.current?.focus();
    reopen.mutate({ revision: record.revision, reason: oneLine(reason.value) }, { onSuccess: onReopened });
  };
  return (
    <form onSubmit={submit} onKeyDownCapture={submitByKey} noValidate>
      <Stack gap="sm">
        <Text>{t('view.reopenText')}</Text>
        <ProblemAlert error={reopen.error} />
        <ReasonField reason={reason} isFirst />
        <BusyButton type="submit" loading={reopen.isPending} style={{ alignSelf: 'start' }}>
          {t('view.reopen')}
        </BusyButton>
      </Stack>
    </form>
  );
}
