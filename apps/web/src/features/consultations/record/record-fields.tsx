import { AreaField } from './area-field.js';
import { AgeField, LevelField, RiskField, SexField, WhoField } from './choice-fields.js';
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
  isMoreOpen: boolean;
  onToggleMore: () => void;
}

/** All fields of a record in the order in which a talk goes. */
export function RecordFields({ isMoreOpen, onToggleMore }: RecordFieldsProps) {
  const kind = useFieldValue('kind');
  return (
    <div className={classes.fields}>
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
