import { Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { officeInput, type Office, type OfficeInput } from '@okenko/shared/offices/offices.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordFormView } from '../../ui/record-form/record-form.js';
import { useRecordForm } from '../../ui/record-form/use-record-form.js';
import { Section } from '../../ui/section.js';
import { ClosingQuestion } from './closing-question.js';
import { DefaultsFields } from './defaults-fields.js';
import { useDescribeOffice } from './describe-office.js';
import { HoursEditor } from './hours-editor.js';
import { saveOffice, useOfficesChanged } from './office-requests.js';
import { QuickTopics } from './quick-topics.js';
import { timeZones } from './time-zones.js';

interface OfficeFormProps {
  id: string;
  initial: OfficeInput;
  onSaved: (office: Office) => void;
}

/** Everything about one office. */
export function OfficeForm({ id, initial, onSaved }: OfficeFormProps) {
  const { t } = useTranslation('offices');
  const changed = useOfficesChanged();
  const describe = useDescribeOffice();
  const record = useRecordForm({
    schema: officeInput,
    initial,
    save: saveOffice(id),
    toInput: officeInputOf,
    onSaved: (office) => {
      changed();
      onSaved(office);
    },
  });
  const { form } = record;
  const field = form.getInputProps;
  const [isAsked, setAsked] = useState(false);
  const asking: typeof record = {
    ...record,
    submit: (event) => {
      const isClosing = form.getValues().closed && !form.getInitialValues().closed;
      if (!isClosing || form.validate().hasErrors) return record.submit(event);
      event?.preventDefault();
      setAsked(true);
    },
  };
  return (
    <RecordFormView record={asking} describe={describe}>
      {isAsked && (
        <ClosingQuestion
          id={id}
          name={form.values.name}
          onClose={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false);
            record.submit();
          }}
        />
      )}
      <Section title={t('basics')}>
        <Stack gap="md" maw={720}>
          <TextInput label={t('name')} required {...field('name')} />
          <TextInput label={t('address')} {...field('address')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={t('phone')} type="tel" {...field('phone')} />
            <TextInput label={t('email')} type="email" {...field('email')} />
          </SimpleGrid>
          <Select
            label={t('timeZone')}
            description={t('timeZoneText')}
            searchable
            data={timeZones(form.values.timeZone)}
            {...field('timeZone')}
          />
        </Stack>
      </Section>
      <Section title={t('hours')} description={t('hoursText')}>
        <HoursEditor form={form} />
      </Section>
      <Section title={t('defaultsTitle')} description={t('defaultsText')}>
        <DefaultsFields form={form} />
      </Section>
      <Section title={t('quickTopics')} description={t('quickTopicsText')}>
        <QuickTopics form={form} />
      </Section>
      {form.values.revision > 0 && (
        <Section title={t('closing')}>
          <Switch
            label={t('closed')}
            description={t('closedText')}
            {...field('closed', { type: 'checkbox' })}
          />
        </Section>
      )}
    </RecordFormView>
  );
}

export function officeInputOf(office: Office): OfficeInput {
  const { revision, name, address, phone, email, timeZone, hours, defaults, quickTopics, closed } = office;
  return { revision, name, address, phone, email, timeZone, hours, defaults, quickTopics, closed };
}
