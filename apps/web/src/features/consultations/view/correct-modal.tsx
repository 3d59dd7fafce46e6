import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { changes, fieldsOf } from '../../../lib/drafts/draft-fields.js';
import { returnFocus } from '../../../lib/focus-return.js';
import { ProblemError } from '../../../lib/http.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { ChannelSelect } from '../record/channel-select.js';
import { closingProblems } from '../record/closing-check.js';
import { FieldRow } from '../record/field-row.js';
import { memorySource } from '../record/field-source.js';
import { RecordContext } from '../record/record-context.js';
import { RecordFields } from '../record/record-fields.js';
import { takeTyped, type TypedText, TypedTexts } from '../../../lib/typed-text.js';
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
  const { t } = useTranslation(['consultations', 'common']);
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
  const [isAsking, setAsking] = useState(false);
  const left = useRef<Element | null>(null);
  useEffect(() => {
    if (isAsking || left.current === null) return undefined;
    // After the dialog, which begins again in its first field.
    const timer = setTimeout(() => returnFocus(left.current));
    return () => clearTimeout(timer);
  }, [isAsking]);
  useFieldKeys(root, () => setMoreOpen((before) => !before));

  const leave = () => {
    const fields = source.get();
    const isChanged =
      reason.value.trim() !== '' || (fields && Object.keys(changes(fieldsOf(record), fields)).length > 0);
    if (!isChanged) return onClose();
    left.current = document.activeElement;
    setAsking(true);
  };

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
    <Modal
      opened
      onClose={leave}
      closeOnEscape={!isAsking}
      trapFocus={!isAsking}
      title={t('consultations:view.correct')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form ref={root} onSubmit={submit} onKeyDownCapture={submitByKey} noValidate>
        <Stack gap="sm">
          <Text>{t('consultations:view.correctText')}</Text>
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
          <Button type="submit" loading={correct.isPending} style={{ alignSelf: 'start' }}>
            {t('consultations:view.saveCorrection')}
          </Button>
        </Stack>
      </form>
      {isAsking && <DropQuestion onStay={() => setAsking(false)} onDrop={onClose} />}
    </Modal>
  );
}

/** What was corrected is not thrown away by a key pressed in passing. */
function DropQuestion({ onStay, onDrop }: { onStay: () => void; onDrop: () => void }) {
  const { t } = useTranslation(['consultations', 'common']);
  return (
    <Modal
      opened
      onClose={onStay}
      title={t('consultations:view.dropTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text>{t('consultations:view.dropText')}</Text>
        <Group gap="sm">
          <Button data-autofocus onClick={onStay}>
            {t('consultations:view.dropStay')}
          </Button>
          <Button variant="default" onClick={onDrop}>
            {t('consultations:view.drop')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
