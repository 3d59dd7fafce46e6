import { NOTE_MAX } from '@okenko/shared/common/contact-fields';
import { noteWarnings, type NoteWarning } from '@okenko/shared/consultations/note-warnings';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldRow } from './field-row.js';
import { MarkedText } from './marked-text.js';
import { NoteWarnings } from './note-warnings.js';
import { useField } from './record-context.js';
import { useCaretAtEnd } from './use-caret-at-end.js';
import classes from './record.module.css';

/** How near the limit the counter begins to be read out. */
const NEAR_END = 200;

/** The note: what seems to say who the person is gets marked and explained, never refused. */
export function NoteField() {
  const { t } = useTranslation('consultations');
  const { value, set, ids, error } = useField('note');
  const settled = useDeferredValue(value);
  const warnings = useMemo(() => noteWarnings(settled), [settled]);
  const area = useRef<HTMLTextAreaElement>(null);
  useCaretAtEnd(area);
  const marks = useRef<HTMLDivElement>(null);
  const left = NOTE_MAX - value.length;
  const hintId = `${ids.control}-hint`;
  const warningId = `${ids.control}-warning`;

  const show = ({ start, end }: NoteWarning) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };

  const counter = (
    <p id={hintId} className={classes.counter} aria-live={left < NEAR_END ? 'polite' : 'off'}>
      {t('note.left', { count: left })}
    </p>
  );
  return (
    <FieldRow name="note" hotkey="Alt N" aside={counter}>
      <div className={classes.noteBox}>
        <div ref={marks} className={classes.noteMarks} aria-hidden>
          <MarkedText text={settled} marks={warnings} />
        </div>
        <textarea
          ref={area}
          id={ids.control}
          data-focus
          className={classes.note}
          rows={3}
          maxLength={NOTE_MAX}
          value={value}
          placeholder={t('note.hint')}
          aria-invalid={error !== undefined}
          aria-describedby={[hintId, warnings.length > 0 && warningId, error && ids.error]
            .filter(Boolean)
            .join(' ')}
          onChange={(event) => set(event.currentTarget.value)}
          onScroll={(event) => {
            if (marks.current) marks.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </div>
      <NoteWarnings id={warningId} text={settled} warnings={warnings} onShow={show} />
    </FieldRow>
  );
}
