import type { EmptyReason, Kind } from '@okenko/shared/common/contact-fields';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pick, type DraftFields } from '../../../lib/drafts/draft-fields.js';
import { consultationFields, quickContacts, quickFields, type QuickContact } from '../new/new-fields.js';
import { useOfficeDefaults } from '../new/use-office-defaults.js';
import { ChoiceChips } from './choice-chips.js';
import { FieldRow } from './field-row.js';
import { useField, useFieldValue, useRecord } from './record-context.js';

type Choice = 'consultation' | QuickContact;

/** What kind of contact it was: whoever was silent may begin to speak, and a consultation may turn out to be none. */
export function KindField() {
  const { t } = useTranslation('terms');
  const { source } = useRecord();
  const { value, ids } = useField('kind');
  const emptyReason = useFieldValue('emptyReason');
  const channel = useFieldValue('channel');
  const { defaults } = useOfficeDefaults(useFieldValue('officeId'));
  const labels: Record<Choice, string> = {
    consultation: t('kinds.consultation'),
    where: t('kinds.orientation'),
    wrong_number: t('emptyReasons.wrong_number'),
    silent: t('emptyReasons.silent'),
    thank_you: t('emptyReasons.thank_you'),
  };
  /** What another choice takes away: the arrow keys pass over all of them. */
  const taken = useRef<Partial<DraftFields>>({});
  const choose = (choice: Choice) => {
    const fields = source.get();
    if (value === 'consultation' && fields) taken.current = pick(fields, ['topics', 'provided', 'outcome']);
    const asOther = choice !== 'consultation' && quickFields(choice, channel);
    source.edit(asOther || { ...consultationFields(defaults), ...taken.current });
  };
  const choices = (['consultation', ...quickContacts] as const).map((one, index) => ({
    value: one,
    label: labels[one],
    shortcut: String(index + 1),
  }));
  return (
    <FieldRow name="kind" group>
      <ChoiceChips
        name={ids.control}
        labelledBy={ids.label}
        choices={choices}
        value={choiceOf(value, emptyReason)}
        onChange={choose}
      />
    </FieldRow>
  );
}

function choiceOf(kind: Kind, emptyReason: EmptyReason | null): Choice | null {
  if (kind === 'empty') return emptyReason;
  return kind === 'orientation' ? 'where' : 'consultation';
}
