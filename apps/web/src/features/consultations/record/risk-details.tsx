import { RISK_NOTE_MAX, riskActions, type RiskAction } from '@okenko/shared/common/contact-fields';
import { Textarea } from '@mantine/core';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldRow } from './field-row.js';
import { useField, useFieldValue, useRecord } from './record-context.js';
import { ToggleChips } from './toggle-chips.js';
import { useCaretAtEnd } from './use-caret-at-end.js';
import classes from './record.module.css';

/**
 * What was done about a risk, and the note that only few may read. Nothing while there is no risk, but a note that
 * was written stays in sight: somebody must be able to take it out.
 */
export function RiskDetails() {
  const { source } = useRecord();
  const risk = useFieldValue('risk');
  const hasNote = useFieldValue('riskNote') !== '';
  const mayRead = useSyncExternalStore(source.subscribe, source.mayReadRiskNote);
  const isRisk = risk !== 'none';
  const [isKept, setKept] = useState(false);
  // Emptied letter by letter it does not vanish under the hand.
  if (!isRisk && hasNote && !isKept) setKept(true);
  if (isRisk && isKept) setKept(false);
  const isLeft = !isRisk && mayRead && (hasNote || isKept);
  if (!isRisk && !isLeft) return null;
  return (
    <div className={classes.risk}>
      {isRisk && <RiskActions />}
      {/* What was typed before somebody else wrote theirs must still be in reach, to be taken out. */}
      {(mayRead || hasNote) && <RiskNote isLeft={isLeft} />}
    </div>
  );
}

function RiskActions() {
  const { t } = useTranslation('terms');
  const { value, set, ids } = useField('riskActions');
  const toggles = riskActions.map((one) => ({ value: one, label: t(`riskActions.${one}`) }));
  return (
    <FieldRow name="riskActions" group>
      <ToggleChips
        labelledBy={ids.label}
        toggles={toggles}
        chosen={value}
        onChange={(chosen) => set(chosen as RiskAction[])}
      />
    </FieldRow>
  );
}

function RiskNote({ isLeft }: { isLeft: boolean }) {
  const { t } = useTranslation('consultations');
  const { value, set, ids, error } = useField('riskNote');
  const area = useRef<HTMLTextAreaElement>(null);
  useCaretAtEnd(area);
  return (
    <FieldRow name="riskNote">
      <Textarea
        ref={area}
        id={ids.control}
        rows={2}
        maxLength={RISK_NOTE_MAX}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
        description={t(isLeft ? 'riskNoteLeft' : 'riskNoteHint')}
        inputWrapperOrder={['input', 'description', 'error']}
        error={error}
      />
    </FieldRow>
  );
}
