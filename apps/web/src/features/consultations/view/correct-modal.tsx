import { REASON_MAX, type Consultation } from '@okenko/shared/consultations/consultations.contract';
import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { changes, fieldsOf } from '../../../lib/drafts/draft-fields.js';
import { ProblemError } from '../../../lib/http.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { closingProblems } from '../record/closing-check.js';
import { memorySource } from '../record/field-source.js';
import { RecordContext } from '../record/record-context.js';
import { RecordFields } from '../record/record-fields.js';
import { takeTyped, type TypedText } from '../record/typed-text.js';
import { useFieldErrors } from '../record/use-field-errors.js';
import { oneLine } from './reopen-modal.js';
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
  const [reason, setReason] = useState('');
  const { errors, tell, clearError } = useFieldErrors(root, setMoreOpen);
  const source = useMemo(() => memorySource(fieldsOf(record), record.abilities.readRiskNote), [record]);
  const [typed] = useState(() => new Set<TypedText>());
  const context = useMemo(
    () => ({ id: record.id, source, errors, clearError, typed }),
    [record.id, source, errors, clearError, typed],
  );
  const correct = useMove(record.id, 'correct');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!takeTyped(typed)) return;
    const fields = source.get();
    if (!fields || reason.trim() === '') return;
    const problems = closingProblems(fields);
    if (problems.length > 0) return tell(problems);
    const { officeId: _office, ...changed } = changes(fieldsOf(record), fields);
    const input = { revision: record.revision, reason: oneLine(reason), ...changed };
    correct.mutate(input, {
      onSuccess: onCorrected,
      onError: (error) => error instanceof ProblemError && tell(error.problem.fields ?? []),
    });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('consultations:view.correct')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form ref={root} onSubmit={submit}>
        <Stack gap="sm">
          <Text>{t('consultations:view.correctText')}</Text>
          <RecordContext value={context}>
            <RecordFields isMoreOpen={isMoreOpen} onToggleMore={() => setMoreOpen(!isMoreOpen)} />
          </RecordContext>
          <Textarea
            label={t('consultations:view.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={REASON_MAX}
            rows={2}
            required
          />
          <ProblemAlert error={correct.error} />
          <Button type="submit" loading={correct.isPending} style={{ alignSelf: 'start' }}>
            {t('consultations:view.saveCorrection')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
