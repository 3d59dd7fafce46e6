import { useState } from 'react';
import { AreaField } from './area-field.js';
import { AgeField, LevelField, RiskField, SexField, WhoField } from './choice-fields.js';
import { KindField } from './kind-field.js';
import { MoreSection } from './more-section.js';
import { NoteField } from './note-field.js';
import { OutcomeField } from './outcome-field.js';
import { ProvidedField } from './provided-field.js';
import { useFieldValue } from './record-context.js';
import { RiskDetails } from './risk-details.js';
import { TimeFields } from './time-fields.js';
import { TopicsField } from './topics-field.js';
import classes from './record.module.css';

interface RecordFieldsProps {
  /** Whether the kind may be chosen too, also of a consultation. */
  withKind?: boolean;
  isMoreOpen: boolean;
  onToggleMore: () => void;
}

/** All fields of a record in the order in which a talk goes. */
export function RecordFields({ withKind = false, isMoreOpen, onToggleMore }: RecordFieldsProps) {
  const kind = useFieldValue('kind');
  // Once it stands it stays, so that a choice can be taken back where it was made.
  const [wasOther] = useState(kind !== 'consultation');
  return (
    <div className={classes.fields}>
      {(withKind || wasOther) && <KindField />}
      <WhoField />
      {kind === 'consultation' && <TopicsField />}
      <div className={classes.pair}>
        <AreaField />
        <SexField />
      </div>
      <AgeField />
      <NoteField />
      <ProvidedField />
      <LevelField />
      <OutcomeField />
      <RiskField />
      <RiskDetails />
      <TimeFields />
      <MoreSection isOpen={isMoreOpen} onToggle={onToggleMore} />
    </div>
  );
}
