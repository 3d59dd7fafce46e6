import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldsOf, type DraftFields, type FieldName } from '../../../lib/drafts/draft-fields.js';
import { useFieldTexts } from '../words/use-field-texts.js';
import classes from './view.module.css';

/** Fields in the order in which they are read. */
const READ: readonly FieldName[] = [
  'kind',
  'channel',
  'inquirer',
  'subject',
  'area',
  'ageBand',
  'sex',
  'targetGroups',
  'language',
  'provided',
  'contactsHanded',
  'level',
  'outcome',
  'risk',
  'riskActions',
  'riskNote',
  'fundingProject',
];

/** Of a contact without counselling there is little to say. */
const READ_OF_OTHERS: readonly FieldName[] = [
  'kind',
  'channel',
  'provided',
  'contactsHanded',
  'fundingProject',
];
/** But for a danger that was heard of. */
const READ_OF_DANGER: readonly FieldName[] = ['risk', 'riskActions', 'riskNote'];

function namesOf({ kind, risk, riskNote }: DraftFields): readonly FieldName[] {
  if (kind === 'consultation') return READ;
  const isInDanger = risk !== 'none' || riskNote !== '';
  return isInDanger ? [...READ_OF_OTHERS, ...READ_OF_DANGER] : READ_OF_OTHERS;
}

/** A record to be read: what the note says first, then the rest. Empty fields are left out. */
export function RecordView({ record }: { record: Consultation }) {
  const { t } = useTranslation('consultations');
  const fields = fieldsOf(record);
  return (
    <>
      <section className={classes.note}>
        <h2 className={classes.heading}>{t('fields.note')}</h2>
        {record.note === '' ? (
          <Text c="dimmed">{t('view.noNote')}</Text>
        ) : (
          <p className={classes.noteText}>{record.note}</p>
        )}
      </section>
      <FieldList names={namesOf(fields)} fields={fields} />
    </>
  );
}

/** Fields and what they hold, as a list of terms. */
export function FieldList({ names, fields }: { names: readonly FieldName[]; fields: DraftFields }) {
  const texts = useFieldTexts();
  const filled = names
    .map((name) => [name, texts.value(name, fields)] as const)
    .filter(([, text]) => text !== '');
  return (
    <dl className={classes.fields}>
      {filled.map(([name, text]) => (
        <div key={name}>
          <dt>{texts.label(name)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
