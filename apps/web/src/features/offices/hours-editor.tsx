import { ActionIcon, Button, Group, Menu, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { OfficeInput, OpeningSpan } from '@okenko/shared/offices/offices.contract';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats.js';
import classes from './offices.module.css';
import { tidyWallTime } from './wall-time.js';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const WORKDAYS = WEEKDAYS.slice(0, 5);
const SPANS_A_DAY = 3;
const ICON = 18;
const FIRST_SPAN = { opens: '08:00', closes: '12:00' };
const NEXT_SPAN = { opens: '13:00', closes: '17:00' };

/** Opening hours by weekday; two spans leave a break; one day is copied to others. */
export function HoursEditor({ form }: { form: UseFormReturnType<OfficeInput> }) {
  const hours = form.values.hours;
  const set = (next: OpeningSpan[]) => form.setFieldValue('hours', next.toSorted(byTime));
  return (
    <Stack gap="xs">
      {WEEKDAYS.map((weekday) => (
        <Day
          key={weekday}
          weekday={weekday}
          form={form}
          onAdd={() => {
            const more = hours.some((span) => span.weekday === weekday) ? NEXT_SPAN : FIRST_SPAN;
            set([...hours, { weekday, ...more }]);
          }}
          onRemove={(index) => set(hours.filter((_, other) => other !== index))}
          onCopy={(to) => {
            const spans = hours.filter((span) => span.weekday === weekday);
            const others = hours.filter((span) => span.weekday === weekday || !to.includes(span.weekday));
            const copies = to
              .filter((day) => day !== weekday)
              .flatMap((day) => spans.map((span) => ({ ...span, weekday: day })));
            set([...others, ...copies]);
          }}
        />
      ))}
    </Stack>
  );
}

function byTime(one: OpeningSpan, other: OpeningSpan): number {
  return one.weekday - other.weekday || one.opens.localeCompare(other.opens);
}

interface DayProps {
  weekday: number;
  form: UseFormReturnType<OfficeInput>;
  onAdd: () => void;
  onRemove: (index: number) => void;
  onCopy: (to: readonly number[]) => void;
}

function Day({ weekday, form, onAdd, onRemove, onCopy }: DayProps) {
  const { t } = useTranslation('offices');
  const { weekday: nameOf } = useFormats();
  const day = nameOf(weekday);
  const spans = form.values.hours
    .map((span, index) => ({ span, index }))
    .filter(({ span }) => span.weekday === weekday);
  return (
    <div className={classes.day} role="group" aria-label={day}>
      <Text fw={600} className={classes.dayName ?? ''}>
        {day}
      </Text>
      <div className={classes.spans}>
        {spans.length === 0 && <Text c="dimmed">{t('closedDay')}</Text>}
        {spans.map(({ index }) => (
          <Span key={index} index={index} day={day} form={form} onRemove={() => onRemove(index)} />
        ))}
      </div>
      <Group gap="xs" className={classes.dayActions ?? ''}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('addSpan', { day })}
          title={t('addSpan', { day })}
          disabled={spans.length >= SPANS_A_DAY}
          onClick={onAdd}
        >
          <IconPlus size={ICON} aria-hidden />
        </ActionIcon>
        <Menu>
          <Menu.Target>
            <Button variant="subtle" px="xs" aria-label={t('copyDay', { day })}>
              {t('copy')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onCopy(WORKDAYS)}>{t('toWorkdays')}</Menu.Item>
            <Menu.Item onClick={() => onCopy(WEEKDAYS)}>{t('toAllDays')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </div>
  );
}

interface SpanProps {
  index: number;
  day: string;
  form: UseFormReturnType<OfficeInput>;
  onRemove: () => void;
}

function Span({ index, day, form, onRemove }: SpanProps) {
  const { t } = useTranslation('offices');
  const time = (part: 'opens' | 'closes') => ({
    ...form.getInputProps(`hours.${index}.${part}`),
    inputMode: 'numeric' as const,
    maxLength: 5,
    w: 92,
    onBlur: () =>
      form.setFieldValue(`hours.${index}.${part}`, tidyWallTime(form.getValues().hours[index]?.[part] ?? '')),
  });
  return (
    <Group gap="xs" align="start" wrap="nowrap">
      <TextInput aria-label={t('opens', { day })} {...time('opens')} />
      <Text aria-hidden mt={6}>
        –
      </Text>
      <TextInput aria-label={t('closes', { day })} {...time('closes')} />
      <ActionIcon variant="subtle" size="lg" aria-label={t('removeSpan', { day })} onClick={onRemove}>
        <IconX size={ICON} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
