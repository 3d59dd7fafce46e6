import { MultiSelect, Select, SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import {
  AREA_OUTSIDE,
  AREA_UNKNOWN,
  ageBands,
  inquirers,
  levelsOfSupport,
  subjectRelations,
} from '@okenko/shared/common/contact-fields';
import type { OfficeInput } from '@okenko/shared/offices/offices.contract';
import { useTranslation } from 'react-i18next';
import { useAreas } from '../../lib/reference.js';
import { useChoices } from './choices.js';

/** What a new consultation starts with at this office. */
export function DefaultsFields({ form }: { form: UseFormReturnType<OfficeInput> }) {
  const { t } = useTranslation(['offices', 'terms', 'consultations']);
  const held = form.values.defaults;
  const channels = useChoices('channels', [held.channel]);
  const provided = useChoices('provided', held.provided);
  const outcomes = useChoices('outcomes', [held.outcome]);
  const languages = useChoices('languages', [held.language]);
  const projects = useChoices('funding-projects', [held.fundingProject]);
  const areas = useAreas();
  const field = form.getInputProps;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} maw={960}>
      <Select label={t('consultations:fields.channel')} data={channels.data} {...field('defaults.channel')} />
      <Select
        label={t('consultations:fields.inquirer')}
        data={inquirers.map((value) => ({ value, label: t(`terms:inquirers.${value}`) }))}
        {...field('defaults.inquirer')}
      />
      <Select
        label={t('consultations:fields.subject')}
        data={subjectRelations.map((value) => ({ value, label: t(`terms:subjects.${value}`) }))}
        {...field('defaults.subject')}
      />
      <Select
        label={t('consultations:fields.level')}
        data={levelsOfSupport.map((value) => ({ value, label: t(`terms:levels.${value}`) }))}
        {...field('defaults.level')}
      />
      <Select label={t('consultations:fields.outcome')} data={outcomes.data} {...field('defaults.outcome')} />
      <MultiSelect
        label={t('consultations:fields.provided')}
        data={provided.data}
        clearable
        {...field('defaults.provided')}
      />
      <Select
        label={t('consultations:fields.ageBand')}
        data={ageBands.map((value) => ({ value, label: t(`terms:ageBands.${value}`) }))}
        {...field('defaults.ageBand')}
      />
      <Select
        label={t('consultations:fields.area')}
        data={[
          { value: AREA_UNKNOWN, label: t('terms:areas.unknown') },
          { value: AREA_OUTSIDE, label: t('terms:areas.outside') },
          ...areas.items
            .filter(({ code, retired }) => !retired || code === held.area)
            .map(({ code, name, retired }) => ({
              value: code,
              label: retired ? t('retiredChoice', { name }) : name,
            })),
        ]}
        {...field('defaults.area')}
      />
      <Select
        label={t('consultations:fields.language')}
        data={languages.data}
        clearable
        placeholder={t('notSet')}
        {...field('defaults.language')}
      />
      <Select
        label={t('consultations:fields.fundingProject')}
        data={projects.data}
        clearable
        placeholder={t('notSet')}
        {...field('defaults.fundingProject')}
      />
    </SimpleGrid>
  );
}
