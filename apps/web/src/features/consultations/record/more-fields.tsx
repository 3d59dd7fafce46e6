import { TARGET_GROUPS_MAX } from '@okenko/shared/common/contact-fields';
import type { CodelistName } from '@okenko/shared/codelists/codelists.contract';
import { Checkbox, Select } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { useColleagues, useOffices } from '../../../lib/reference.js';
import { useMe } from '../../../lib/session.js';
import { FieldRow } from './field-row.js';
import { useField, useRecord } from './record-context.js';
import { SearchedMultiSelect } from './searched-multi-select.js';
import { SearchedSelect } from './searched-select.js';
import classes from './record.module.css';

/** Entries one may choose: those in use, and a retired one where the record has it already. */
function useChoices(name: CodelistName, chosen: readonly string[]) {
  const { items, label } = useCodelist(name);
  return items
    .filter(({ code, retired }) => !retired || chosen.includes(code))
    .map(({ code }) => ({ value: code, label: label(code) }));
}

export function LanguageField() {
  const { t } = useTranslation('consultations');
  const { value, set, ids, error } = useField('language');
  const interpreting = useField('interpreting');
  return (
    <FieldRow name="language">
      <div className={classes.times}>
        <SearchedSelect
          field="language"
          id={ids.control}
          data={useChoices('languages', value === null ? [] : [value])}
          value={value}
          onChange={set}
          placeholder={t('notSaid')}
          clearable
          error={error}
          className={classes.grow ?? ''}
        />
        <Checkbox
          label={t('fields.interpreting')}
          checked={interpreting.value}
          onChange={(event) => interpreting.set(event.currentTarget.checked)}
        />
      </div>
    </FieldRow>
  );
}

export function TargetGroupsField() {
  const { t } = useTranslation('consultations');
  const { value, set, ids, error } = useField('targetGroups');
  return (
    <FieldRow name="targetGroups">
      <SearchedMultiSelect
        field="targetGroups"
        id={ids.control}
        data={useChoices('target-groups', value)}
        value={value}
        onChange={set}
        maxValues={TARGET_GROUPS_MAX}
        placeholder={value.length === 0 ? t('targetGroupsHint') : ''}
        error={error}
      />
    </FieldRow>
  );
}

export function FundingProjectField() {
  const { t } = useTranslation('consultations');
  const { value, set, ids, error } = useField('fundingProject');
  return (
    <FieldRow name="fundingProject">
      <Select
        id={ids.control}
        data={useChoices('funding-projects', value === null ? [] : [value])}
        value={value}
        onChange={set}
        placeholder={t('noProject')}
        clearable
        error={error}
      />
    </FieldRow>
  );
}

/** Who held the consultation, where a colleague asked to have it written down. */
export function WorkerField() {
  const { user } = useMe();
  const { items } = useColleagues();
  const { value, set, ids, error } = useField('workerId');
  const people = items
    .filter(({ id, active }) => active || id === value)
    .map(({ id, name }) => ({ value: id, label: name }));
  const data = people.some((one) => one.value === user.id)
    ? people
    : [{ value: user.id, label: user.name }, ...people];
  return (
    <FieldRow name="workerId">
      <SearchedSelect
        field="workerId"
        id={ids.control}
        data={data}
        value={value}
        onChange={(id) => id !== null && set(id)}
        error={error}
      />
    </FieldRow>
  );
}

/** The office the contact belongs to, for those who work at several. It is fixed once the server has the record. */
export function OfficeField() {
  const { t } = useTranslation('consultations');
  const { source } = useRecord();
  const mayChoose = useSyncExternalStore(source.subscribe, source.mayChooseOffice);
  const { offices } = useMe();
  const all = useOffices().items;
  const { value, set, ids, error } = useField('officeId');
  if (offices.length < 2) return null;
  const data = offices
    .filter(({ id }) => id === value || all.find((office) => office.id === id)?.closed !== true)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FieldRow name="officeId">
      <Select
        id={ids.control}
        data={data}
        value={value}
        onChange={(id) => id !== null && set(id)}
        readOnly={!mayChoose}
        description={mayChoose ? undefined : t('officeFixed')}
        inputWrapperOrder={['input', 'description', 'error']}
        error={error}
      />
    </FieldRow>
  );
}
