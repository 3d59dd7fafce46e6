import type { OfficeInput } from '@okenko/shared/offices/offices.contract';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../lib/codelists.js';
import { useFormats } from '../../lib/formats.js';
import { useAreas } from '../../lib/reference.js';
import type { DescribedField } from '../../ui/record-form/conflict-dialog.js';

/** An office in words, to compare two versions of it. */
export function useDescribeOffice(): (input: OfficeInput) => DescribedField[] {
  const { t } = useTranslation(['offices', 'terms', 'common', 'consultations']);
  const hours = useHoursText();
  const topics = useCodelist('topics');
  const channels = useCodelist('channels');
  const provided = useCodelist('provided');
  const outcomes = useCodelist('outcomes');
  const languages = useCodelist('languages');
  const projects = useCodelist('funding-projects');
  const areas = useAreas();
  const areaName = (code: string) => {
    if (code === 'unknown' || code === 'outside') return t(`terms:areas.${code}`);
    return areas.items.find((area) => area.code === code)?.name ?? code;
  };
  return (input) => [
    { label: t('name'), text: input.name },
    { label: t('address'), text: input.address },
    { label: t('phone'), text: input.phone },
    { label: t('email'), text: input.email },
    { label: t('timeZone'), text: input.timeZone },
    { label: t('hours'), text: hours(input.hours) },
    { label: t('consultations:fields.channel'), text: channels.label(input.defaults.channel) },
    { label: t('consultations:fields.inquirer'), text: t(`terms:inquirers.${input.defaults.inquirer}`) },
    { label: t('consultations:fields.subject'), text: t(`terms:subjects.${input.defaults.subject}`) },
    { label: t('consultations:fields.level'), text: t(`terms:levels.${input.defaults.level}`) },
    { label: t('consultations:fields.outcome'), text: outcomes.label(input.defaults.outcome) },
    {
      label: t('consultations:fields.provided'),
      text: input.defaults.provided.map(provided.label).join(', '),
    },
    { label: t('consultations:fields.ageBand'), text: t(`terms:ageBands.${input.defaults.ageBand}`) },
    { label: t('consultations:fields.area'), text: areaName(input.defaults.area) },
    {
      label: t('consultations:fields.language'),
      text: input.defaults.language ? languages.label(input.defaults.language) : '',
    },
    {
      label: t('consultations:fields.fundingProject'),
      text: input.defaults.fundingProject ? projects.label(input.defaults.fundingProject) : '',
    },
    { label: t('quickTopics'), text: input.quickTopics.map(topics.label).join(', ') },
    { label: t('closed'), text: t(input.closed ? 'common:yes' : 'common:no') },
  ];
}

/** `pondělí 08:00–12:00, 13:00–17:00; úterý …` */
export function useHoursText(): (hours: OfficeInput['hours']) => string {
  const { weekday } = useFormats();
  return (hours) =>
    [...Map.groupBy(hours, (span) => span.weekday)]
      .map(
        ([day, spans]) =>
          `${weekday(day)} ${spans.map(({ opens, closes }) => `${opens}–${closes}`).join(', ')}`,
      )
      .join('; ');
}
