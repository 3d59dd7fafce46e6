import { Checkbox, Group, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { staffLanguages } from '@okenko/shared/common/languages';
import { country, townInput, type Town, type TownInput } from '@okenko/shared/towns/towns.contract';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../lib/i18n/i18n.js';
import type { DescribedField } from '../../ui/record-form/conflict-dialog.js';
import { RecordFormView } from '../../ui/record-form/record-form.js';
import { useRecordForm } from '../../ui/record-form/use-record-form.js';
import { saveTown, useTownSaved } from './town-requests.js';

/** Name, country, languages and contacts of the town. */
export function TownForm({ town }: { town: Town }) {
  const { t } = useTranslation(['towns', 'terms']);
  const record = useRecordForm({
    schema: townInput,
    initial: inputOf(town),
    save: saveTown,
    toInput: inputOf,
    onSaved: useTownSaved(),
  });
  const describe = useDescribe();
  const field = record.form.getInputProps;
  return (
    <RecordFormView record={record} describe={describe}>
      <Stack gap="md" maw={720}>
        <TextInput label={t('name')} required {...field('name')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Select
            label={t('country')}
            description={t('countryText')}
            data={country.options.map((code) => ({ value: code, label: t(`terms:countries.${code}`) }))}
            {...field('country')}
          />
          <TextInput
            label={t('contactPrefix')}
            description={t('contactPrefixText')}
            required
            {...field('contactPrefix')}
          />
        </SimpleGrid>
        <Checkbox.Group label={t('languages')} description={t('languagesText')} {...field('languages')}>
          <Group mt="xs" gap="lg">
            {staffLanguages.map((code) => (
              <Checkbox key={code} value={code} label={LANGUAGE_NAMES[code]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Select
          label={t('defaultLanguage')}
          description={t('defaultLanguageText')}
          data={staffLanguages.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
          {...field('defaultLanguage')}
        />
        <TextInput label={t('website')} type="url" {...field('website')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={t('email')} type="email" {...field('email')} />
          <TextInput label={t('phone')} type="tel" {...field('phone')} />
        </SimpleGrid>
        <NumberInput
          label={t('idleLockMinutes')}
          description={t('idleLockMinutesText')}
          min={1}
          max={60}
          clampBehavior="none"
          allowDecimal={false}
          maw={220}
          {...field('idleLockMinutes')}
        />
      </Stack>
    </RecordFormView>
  );
}

function inputOf(town: Town): TownInput {
  const {
    revision,
    name,
    languages,
    defaultLanguage,
    contactPrefix,
    website,
    email,
    phone,
    idleLockMinutes,
  } = town;
  const { country: land } = town;
  return {
    revision,
    name,
    country: land,
    languages,
    defaultLanguage,
    contactPrefix,
    website,
    email,
    phone,
    idleLockMinutes,
  };
}

function useDescribe(): (input: TownInput) => DescribedField[] {
  const { t } = useTranslation(['towns', 'terms']);
  return (input) => [
    { label: t('name'), text: input.name },
    { label: t('country'), text: t(`terms:countries.${input.country}`) },
    { label: t('contactPrefix'), text: input.contactPrefix },
    { label: t('languages'), text: input.languages.map((code) => LANGUAGE_NAMES[code]).join(', ') },
    { label: t('defaultLanguage'), text: LANGUAGE_NAMES[input.defaultLanguage] },
    { label: t('website'), text: input.website },
    { label: t('email'), text: input.email },
    { label: t('phone'), text: input.phone },
    { label: t('idleLockMinutes'), text: String(input.idleLockMinutes) },
  ];
}
