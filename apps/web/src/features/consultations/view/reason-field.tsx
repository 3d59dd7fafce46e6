import { noteWarnings, type NoteWarning } from '@okenko/shared/consultations/note-warnings';
import { REASON_MAX } from '@okenko/shared/consultations/consultations.contract';
import { Textarea } from '@mantine/core';
import {
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../lib/problem.js';
import { NoteWarnings } from '../record/note-warnings.js';

const MISSING = { path: 'reason', code: 'required' } as const;

interface Reason {
  value: string;
  onChange: (value: string) => void;
  error: string | null;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Says at the field that it is still empty. @returns true where it is */
  tellMissing: () => boolean;
}

/** The reason as it is written, and what it lacks in our own words. */
export function useReason(): Reason {
  const problemText = useProblemText();
  const [value, setValue] = useState('');
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  return {
    value,
    onChange: (next) => {
      setValue(next);
      setError(null);
    },
    error,
    field,
    tellMissing: () => {
      const isMissing = value.trim() === '';
      if (isMissing) setError(problemText(MISSING));
      return isMissing;
    },
  };
}

interface ReasonFieldProps {
  reason: Reason;
  isFirst?: boolean;
}

/** Why a record is opened again or corrected. It stays with the record, so it is looked at as the note is. */
export function ReasonField({ reason, isFirst = false }: ReasonFieldProps) {
  const { t } = useTranslation('consultations');
  const { value, onChange, error, field } = reason;
  const settled = useDeferredValue(value);
  const warnings = useMemo(() => noteWarnings(settled), [settled]);
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
        error={error}
        maxLength={REASON_MAX}
        rows={2}
        required
        {...(isFirst && { 'data-autofocus': true })}
      />
      <NoteWarnings id={warningId} text={settled} warnings={warnings} onShow={show} />
    </div>
  );
}

/** Ctrl+Enter saves from every field of the form, before a list that is open there takes the Enter. */
export function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.requestSubmit();
}

/** A reason is one line; breaks come from pasting. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
