import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldsOf, unitOf, type DraftFields, type FieldName } from '../../../lib/drafts/draft-fields.js';
import { useDraft, useDrafts } from '../../../lib/drafts/use-drafts.js';
import { useFieldTexts, type FieldTexts } from '../words/use-field-texts.js';
import classes from './record.module.css';

/** Fields that two people changed at once: both are shown, the worker chooses each. Nothing where all agree. */
export function ConflictPanel({ id }: { id: string }) {
  const { t } = useTranslation('consultations');
  const state = useDraft(id, ({ conflicts, conflictWith, base, fields }) =>
    conflicts.length === 0 ? null : { conflicts, by: conflictWith ?? '', base, fields },
  );
  if (!state?.base) return null;
  const { conflicts, by, base, fields } = state;
  return (
    <Alert color="orange" title={t('conflict.title', { name: by })} role="alert" mb="xs">
      <Text>{t('conflict.text')}</Text>
      {conflicts.map((name) => (
        <Choice key={name} id={id} name={name} mine={fields} theirs={fieldsOf(base)} by={by} />
      ))}
    </Alert>
  );
}

interface ChoiceProps {
  id: string;
  name: FieldName;
  mine: DraftFields;
  theirs: DraftFields;
  by: string;
}

function Choice({ id, name, mine, theirs, by }: ChoiceProps) {
  const { t } = useTranslation('consultations');
  const drafts = useDrafts();
  const texts = useFieldTexts();
  return (
    <fieldset className={classes.conflict}>
      <legend>{texts.label(name)}</legend>
      <div>
        <Text fw={600}>{t('conflict.mine')}</Text>
        <Text className={classes.conflictText ?? ''}>
          {unitText(texts, name, mine) || t('conflict.nothing')}
        </Text>
        <Button variant="default" onClick={() => drafts.resolve(id, name, 'mine')}>
          {t('conflict.keepMine')}
        </Button>
      </div>
      <div>
        <Text fw={600}>{by}</Text>
        <Text className={classes.conflictText ?? ''}>
          {unitText(texts, name, theirs) || t('conflict.nothing')}
        </Text>
        <Button variant="default" onClick={() => drafts.resolve(id, name, 'theirs')}>
          {t('conflict.takeTheirs', { name: by })}
        </Button>
      </div>
    </fieldset>
  );
}

function unitText(texts: FieldTexts, name: FieldName, fields: DraftFields): string {
  if (name === 'kind') return texts.value('kind', fields);
  return unitOf(name)
    .map((one) => texts.value(one, fields))
    .filter(Boolean)
    .join(', ');
}
