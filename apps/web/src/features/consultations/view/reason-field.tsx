import { noteWarnings, type NoteWarning } from '@okenko/shared/consultations/note-warnings';
import { REASON_MAX } from '@okenko/shared/consultations/consultations.contract';
import { Textarea } from '@mantine/core';
import { useDeferredValue, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteWarnings } from '../record/note-warnings.js';

interface ReasonFieldProps {
  value: string;
  onChange: (value: string) => void;
  isFirst?: boolean;
}

/** Why a record is opened again or corrected. It stays with the record, so it is looked at as the note is. */
export function ReasonField({ value, onChange, isFirst = false }: ReasonFieldProps) {
  const { t } = useTranslation('consultations');
  const settled = useDeferredValue(value);
  const warnings = useMemo(() => noteWarnings(settled), [settled]);
  const field = useRef<HTMLTextAreaElement>(null);
  const warningId = useId();
  const show = ({ start, end }: NoteWarning) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  return (
    <div>
      <Textarea
        ref={field}
        label={t('view.reason')}
        description={t('view.reasonHint')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
        maxLength={REASON_MAX}
        rows={2}
        required
        {...(isFirst && { 'data-autofocus': true })}
      />
      <NoteWarnings id={warningId} text={settled} warnings={warnings} onShow={show} />
    </div>
  );
}

/** A reason is one line; breaks come from pasting. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
