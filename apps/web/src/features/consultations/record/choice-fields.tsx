import {
  ageBands,
  inquirers,
  levelsOfSupport,
  risks,
  sexes,
  subjectRelations,
  type Inquirer,
  type Risk,
  type Sex,
} from '@okenko/shared/common/contact-fields';
import { useTranslation } from 'react-i18next';
import { ChoiceChips } from './choice-chips.js';
import { FieldRow } from './field-row.js';
import { useField, useRecord } from './record-context.js';
import classes from './record.module.css';

const digit = (index: number) => String(index + 1);

/** Who turns to the desk. Whom it is about follows: a professional seldom asks about themselves. */
export function WhoField() {
  const { t } = useTranslation('terms');
  const { source } = useRecord();
  const { value, ids, describedBy } = useField('inquirer');
  const choose = (inquirer: Inquirer) => {
    const subject = inquirer === 'self' ? 'self' : 'other';
    source.edit({ inquirer, ...(inquirer !== 'unknown' && { subject }) });
  };
  const choices = inquirers.map((one, index) => ({
    value: one,
    label: t(`inquirers.${one}`),
    shortcut: digit(index),
  }));
  return (
    <FieldRow name="inquirer" group hotkey="Alt W">
      <div className={classes.flow}>
        <ChoiceChips
          name={ids.control}
          labelledBy={ids.label}
          describedBy={describedBy}
          choices={choices}
          value={value}
          onChange={choose}
        />
        <Subject />
      </div>
    </FieldRow>
  );
}

/** Whom it is about stands in the same row: it is changed seldom. */
function Subject() {
  const { t } = useTranslation(['terms', 'consultations']);
  const { value, set, ids } = useField('subject');
  const choices = subjectRelations.map((one, index) => ({
    value: one,
    label: t(`terms:subjects.${one}`),
    shortcut: digit(index),
  }));
  return (
    <div data-field="subject" className={classes.subject}>
      <span id={ids.label} className={classes.inlineLabel}>
        {t('consultations:fields.subject')}
      </span>
      <ChoiceChips name={ids.control} labelledBy={ids.label} choices={choices} value={value} onChange={set} />
    </div>
  );
}

export function AgeField() {
  const { t } = useTranslation('terms');
  const { value, set, ids } = useField('ageBand');
  const choices = ageBands.map((one, index) => ({
    value: one,
    label: t(`ageBands.${one}`),
    shortcut: one === 'unknown' ? '0' : digit(index),
  }));
  return (
    <FieldRow name="ageBand" group hotkey="Alt G">
      <ChoiceChips name={ids.control} labelledBy={ids.label} choices={choices} value={value} onChange={set} />
    </FieldRow>
  );
}

const NOT_SAID = 'not_said';

export function SexField() {
  const { t } = useTranslation(['terms', 'consultations']);
  const { value, set, ids } = useField('sex');
  const choices = [
    ...sexes.map((one, index) => ({
      value: one as Sex | typeof NOT_SAID,
      label: t(`terms:sexes.${one}`),
      shortcut: digit(index),
    })),
    { value: NOT_SAID, label: t('consultations:notSaid'), shortcut: '0' } as const,
  ];
  return (
    <FieldRow name="sex" group>
      <ChoiceChips
        name={ids.control}
        labelledBy={ids.label}
        choices={choices}
        value={value ?? NOT_SAID}
        onChange={(chosen) => set(chosen === NOT_SAID ? null : chosen)}
      />
    </FieldRow>
  );
}

export function LevelField() {
  const { t } = useTranslation('terms');
  const { value, set, ids } = useField('level');
  const choices = levelsOfSupport.map((one, index) => ({
    value: one,
    label: t(`levels.${one}`),
    shortcut: digit(index),
  }));
  return (
    <FieldRow name="level" group>
      <ChoiceChips name={ids.control} labelledBy={ids.label} choices={choices} value={value} onChange={set} />
    </FieldRow>
  );
}

const TONES: Record<Risk, 'plain' | 'warning' | 'danger'> = {
  none: 'plain',
  attention: 'warning',
  urgent: 'danger',
  emergency: 'danger',
};

export function RiskField() {
  const { t } = useTranslation('terms');
  const { value, set, ids, describedBy } = useField('risk');
  const choices = risks.map((one, index) => ({
    value: one,
    label: t(`risks.${one}`),
    shortcut: String(index),
  }));
  return (
    <FieldRow name="risk" group hotkey="Alt R">
      <ChoiceChips
        name={ids.control}
        labelledBy={ids.label}
        describedBy={describedBy}
        choices={choices}
        value={value}
        onChange={set}
        tone={(risk) => TONES[risk]}
      />
    </FieldRow>
  );
}
