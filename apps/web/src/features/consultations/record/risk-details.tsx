import { RISK_NOTE_MAX, riskActions, type RiskAction } from '@okenko/shared/common/contact-fields';
import { Textarea } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldRow } from './field-row.js';
import { useField, useFieldValue, useRecord } from './record-context.js';
import { ToggleChips } from './toggle-chips.js';
import classes from './record.module.css';

/** What was done about a risk, and the note that only few may read. Nothing while there is no risk. */
export function RiskDetails() {
  const { source } = useRecord();
  const risk = useFieldValue('risk');
  const mayRead = useSyncExternalStore(source.subscribe, source.mayReadRiskNote);
  if (risk === 'none') return null;
  return (
    <div className={classes.risk}>
      <RiskActions />
      {mayRead && <RiskNote />}
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

function RiskNote() {
  const { t } = useTranslation('consultations');
  const { value, set, ids, error } = useField('riskNote');
  return (
    <FieldRow name="riskNote">
      <Textarea
        id={ids.control}
        rows={2}
        maxLength={RISK_NOTE_MAX}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
        description={t('riskNoteHint')}
        inputWrapperOrder={['input', 'description', 'error']}
        error={error}
      />
    </FieldRow>
  );
}
