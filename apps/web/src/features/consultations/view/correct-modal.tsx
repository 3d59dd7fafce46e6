import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { Stack, Text } from '@mantine/core';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { changes, fieldsOf } from '../../../lib/drafts/draft-fields.js';
import { ProblemError } from '../../../lib/http.js';
import { BusyButton } from '../../../ui/busy-button.js';
import { Dialog } from '../../../ui/dialog.js';
import { useDialogGuard } from '../../../ui/dialog-context.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { ChannelSelect } from '../record/channel-select.js';
import { closingProblems } from '../record/closing-check.js';
import { FieldRow } from '../record/field-row.js';
import { memorySource } from '../record/field-source.js';
import { RecordContext } from '../record/record-context.js';
import { RecordFields } from '../record/record-fields.js';
import { leaveTyped, takeTyped, type TypedText, TypedTexts } from '../../../lib/typed-text.js';
import { useFieldErrors } from '../record/use-field-errors.js';
import { useFieldKeys } from '../record/use-field-keys.js';
import { ReasonField, oneLine, submitByKey, useReason } from './reason-field.js';
import { useMove } from './use-record.js';

interface CorrectModalProps {
  record: Consultation;
  onClose: () => void;
  onCorrected: () => void;
}

/** A correction of a locked record: what it said before is kept, with the reason. */
export function CorrectModal({ record, onClose, onCorrected }: CorrectModalProps) {
  const { t } = useTranslation('consultations');
  return (
    <Dialog onClose={onClose} title={t('view.correct')} size="xl">
      <CorrectForm record={record} onCorrected={onCorrected} />
    </Dialog>
  );
}

function CorrectForm({ record, onCorrected }: Omit<CorrectModalProps, 'onClose'>) {
  const { t } = useTranslation('consultations');
  const root = useRef<HTMLFormElement>(null);
  const [isMoreOpen, setMoreOpen] = useState(false);
  const reason = useReason();
  const { errors, tell, clearError } = useFieldErrors(root, setMoreOpen);
  const source = useMemo(() => memorySource(fieldsOf(record), record.abilities.readRiskNote), [record]);
  const [typed] = useState(() => new Set<TypedText>());
  const context = useMemo(
    () => ({ id: record.id, source, errors, clearError }),
    [record.id, source, errors, clearError],
  );
  const correct = useMove(record.id, 'correct');
  useFieldKeys(root, () => setMoreOpen((before) => !before));

  useDialogGuard(() => {
    const fields = source.get();
    const isChanged = fields !== undefined && Object.keys(changes(fieldsOf(record), fields)).length > 0;
    return isChanged || reason.value.trim() !== '' || leaveTyped(typed, false).size > 0;
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (correct.isPending) return;
    const isReasonMissing = reason.tellMissing();
    if (!takeTyped(typed)) return;
    const fields = source.get();
    if (!fields) return;
    const problems = closingProblems(fields);
    if (problems.length > 0) return tell(problems);
    if (isReasonMissing) return reason.field.current?.focus();
    const { officeId: _office, ...changed } = changes(fieldsOf(record), fields);
    const input = { revision: record.revision, reason: oneLine(reason.value), ...changed };
    correct.mutate(input, {
      onSuccess: onCorrected,
      onError: (error) => error instanceof ProblemError && tell(error.problem.fields ?? []),
    });
  };

  return (
    <form ref={root} onSubmit={submit} onKeyDownCapture={submitByKey} noValidate>
      <Stack gap="sm">
        <Text>{t('view.correctText')}</Text>
        <RecordContext value={context}>
          <FieldRow name="channel">
            <ChannelSelect data-autofocus />
          </FieldRow>
          <TypedTexts value={typed}>
            <RecordFields withKind isMoreOpen={isMoreOpen} onToggleMore={() => setMoreOpen(!isMoreOpen)} />
          </TypedTexts>
        </RecordContext>
        <ReasonField reason={reason} />
        <ProblemAlert error={correct.error} />
        <BusyButton type="submit" loading={correct.isPending} style={{ alignSelf: 'start' }}>
          {t('view.saveCorrection')}
        </BusyButton>
      </Stack>
    </form>
  );
}
