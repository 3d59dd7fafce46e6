import { Button, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../ui/day-input.js';
import { useSpanError } from '../../ui/use-span-error.js';
import { useActionChoices } from './action-name.js';
import { useAuditPeople, type AuditFilter } from './audit-requests.js';
import { ContactFilter } from './contact-filter.js';

/** The filter, with the name of the thing it was narrowed to. */
export interface NamedFilter extends AuditFilter {
  subjectName?: string | undefined;
}

interface AuditFiltersProps {
  filter: NamedFilter;
  onChange: (filter: NamedFilter) => void;
}

/** Days, the kind of act, who did it, the contact, and the thing that the list was narrowed to. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const actions = useActionChoices(filter.action);
  const spanError = useSpanError(filter);
  const people = useAuditPeople();
  const day = (part: 'from' | 'to') => ({
    label: t(part),
    value: filter[part] ?? '',
    mayBeEmpty: true,
    onDay: (chosen: string) => onChange({ ...filter, [part]: chosen || undefined }),
  });
  const { subjectId, subjectName = '' } = filter;
  return (
    <Group role="search" gap="md" mb="md" align="end">
      <DayInput {...day('from')} />
      <DayInput {...day('to')} error={spanError} />
      <Select
        label={t('action')}
        placeholder={t('anything')}
        data={actions}
        value={filter.action ?? null}
        onChange={(action) => onChange({ ...filter, action: action ?? undefined })}
        searchable
        clearable
        w={220}
      />
      <Select
        label={t('actor')}
        placeholder={t('anybody')}
        data={people.map(({ id, name, active }) => ({
          value: id,
          label: active ? name : t('leftPerson', { name }),
        }))}
        value={filter.actorId ?? null}
        onChange={(actorId) => onChange({ ...filter, actorId: actorId ?? undefined })}
        searchable
        clearable
        w={200}
      />
      <ContactFilter
        onFound={({ id, contactNo }) =>
          onChange({
            ...filter,
            subjectId: id,
            subjectName: `${t('subjects.consultation')} ${contactNo}`,
          })
        }
      />
      {subjectId !== undefined && (
        <Button
          variant="light"
          aria-label={t('widen', { name: subjectName })}
          rightSection={<span aria-hidden>×</span>}
          onClick={() => onChange({ ...filter, subjectId: undefined, subjectName: undefined })}
        >
          {subjectName}
        </Button>
      )}
    </Group>
  );
}
