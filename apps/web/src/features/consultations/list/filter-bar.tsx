import { AREA_OUTSIDE, AREA_UNKNOWN, kinds, riskFilters } from '@okenko/shared/common/contact-fields';
import { SEARCH_TEXT_MAX } from '@okenko/shared/consultations/consultations.contract';
import { Button, Select, TextInput } from '@mantine/core';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { useFormats } from '../../../lib/formats.js';
import { useAreas, useColleagues } from '../../../lib/reference.js';
import { serverNow } from '../../../lib/server-clock.js';
import { DayInput } from '../../../ui/day-input.js';
import { useSpanError } from '../../../ui/use-span-error.js';
import { foldedFilter } from '../words/folded-filter.js';
import {
  daysOf,
  OWN_DAYS,
  rangeOf,
  ranges,
  type ChosenSpan,
  type FilterName,
  type ListFilters,
  type Range,
} from './list-filters.js';
import classes from './list.module.css';

interface FilterBarProps {
  filters: ListFilters;
  onFilters: (filters: ListFilters) => void;
  span: ChosenSpan;
  onSpan: (span: ChosenSpan) => void;
  text: string;
  onText: (text: string) => void;
}

/** Each search is written in the log: it waits for a pause and for a few letters. */
const LOOK_AFTER_MS = 300;
const LOOK_FROM = 3;

/**
 * What the list is narrowed by: days, words of the note, and the codes of the record. On a phone the codes would fill
 * the screen before the first contact; there they come when they are asked for.
 */
export function FilterBar({ filters, onFilters, span, onSpan, text, onText }: FilterBarProps) {
  const { t } = useTranslation('consultations');
  const set = (name: FilterName, value: string | null) => {
    const { [name]: _before, ...others } = filters;
    onFilters(value === null || value === '' ? others : { ...others, [name]: value });
  };
  const chosen = codeFilters.filter((name) => filters[name] !== undefined).length;
  const [isOpen, setIsOpen] = useState(false);
  const isNarrowed = text !== '' || Object.keys(filters).length > 0;
  return (
    <div role="search" className={classes.bar} aria-label={t('list.filters')}>
      <TextFilter text={text} onText={onText} />
      <DayFilter filters={filters} onFilters={onFilters} span={span} onSpan={onSpan} />
      <Button
        variant="default"
        className={classes.more ?? ''}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('list.moreFilters')}
        {chosen > 0 && ` (${chosen})`}
      </Button>
      <div className={classes.codes} data-open={isOpen || undefined}>
        <CodeFilters filters={filters} set={set} />
      </div>
      {isNarrowed && (
        <Button
          variant="subtle"
          onClick={() => {
            onText('');
            onSpan(null);
            onFilters({});
          }}
        >
          {t('list.clear')}
        </Button>
      )}
    </div>
  );
}

/** Words in the note. They are looked for as soon as the fingers rest; fewer letters only on Enter. */
function TextFilter({ text, onText }: Pick<FilterBarProps, 'text' | 'onText'>) {
  const { t } = useTranslation('consultations');
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped((before) => (before.trim() === text ? before : text)), [text]);
  const wanted = typed.trim();
  const look = () => {
    if (wanted !== text) onText(wanted);
  };
  const lookNow = useRef(look);
  lookNow.current = look;
  useEffect(() => {
    if (wanted.length > 0 && wanted.length < LOOK_FROM) return;
    const timer = setTimeout(() => lookNow.current(), LOOK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  return (
    <TextInput
      className={classes.text ?? ''}
      label={t('list.text')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && look()}
      onBlur={look}
      maxLength={SEARCH_TEXT_MAX}
      leftSection={<IconSearch size={18} aria-hidden />}
      placeholder={t('list.textHint')}
      autoComplete="off"
    />
  );
}

function DayFilter({
  filters,
  onFilters,
  span,
  onSpan,
}: Pick<FilterBarProps, 'filters' | 'onFilters' | 'span' | 'onSpan'>) {
  const { t } = useTranslation('consultations');
  const { timeZone } = useFormats();
  const range = rangeOf(filters, new Date(serverNow()), timeZone, span);
  const spanError = useSpanError(filters);
  const choose = (value: string | null) => {
    onSpan(value as ChosenSpan);
    if (value === OWN_DAYS || value === null) return;
    const { from: _from, to: _to, ...others } = filters;
    onFilters({ ...others, ...daysOf(value as Range, new Date(serverNow()), timeZone) });
  };
  const day = (name: 'from' | 'to') => (
    <DayInput
      label={t(`list.${name}`)}
      value={filters[name] ?? ''}
      mayBeEmpty
      error={name === 'to' && spanError}
      onDay={(chosen) => {
        const { [name]: _before, ...others } = filters;
        onFilters(chosen === '' ? others : { ...others, [name]: chosen });
      }}
    />
  );
  return (
    <>
      <Select
        label={t('list.days')}
        data={[
          ...ranges.map((value) => ({ value: value as string, label: t(`list.ranges.${value}`) })),
          { value: OWN_DAYS, label: t('list.ranges.own') },
        ]}
        value={range ?? OWN_DAYS}
        onChange={choose}
      />
      {range === null && day('from')}
      {range === null && day('to')}
    </>
  );
}

const codeFilters = ['topic', 'channel', 'outcome', 'risk', 'area', 'workerId', 'kind'] as const;

interface CodeFiltersProps {
  filters: ListFilters;
  set: (name: FilterName, value: string | null) => void;
}

function CodeFilters({ filters, set }: CodeFiltersProps) {
  const { t } = useTranslation(['consultations', 'terms']);
  const topics = useCodelist('topics');
  const channels = useCodelist('channels');
  const outcomes = useCodelist('outcomes');
  const areas = useAreas().items;
  const colleagues = useColleagues().items;
  const choices: [FilterName, string, { value: string; label: string }[]][] = [
    [
      'topic',
      t('consultations:list.topic'),
      topics.items.map(({ code }) => ({ value: code, label: topics.label(code) })),
    ],
    [
      'channel',
      t('consultations:fields.channel'),
      channels.items.map(({ code }) => ({ value: code, label: channels.label(code) })),
    ],
    [
      'outcome',
      t('consultations:fields.outcome'),
      outcomes.items.map(({ code }) => ({ value: code, label: outcomes.label(code) })),
    ],
    [
      'risk',
      t('consultations:fields.risk'),
      riskFilters.map((risk) => ({
        value: risk as string,
        label: risk === 'any' ? t('consultations:list.anyRisk') : t(`terms:risks.${risk}`),
      })),
    ],
    [
      'area',
      t('consultations:fields.area'),
      [
        ...areas.map(({ code, name }) => ({ value: code, label: name })),
        ...[AREA_OUTSIDE, AREA_UNKNOWN].map((code) => ({
          value: code,
          label: t(`terms:areas.${code as 'outside'}`),
        })),
      ],
    ],
    [
      'workerId',
      t('consultations:list.worker'),
      colleagues.map(({ id, name }) => ({ value: id, label: name })),
    ],
    [
      'kind',
      t('consultations:fields.kind'),
      kinds.map((kind) => ({ value: kind as string, label: t(`terms:kinds.${kind}`) })),
    ],
  ];
  return choices.map(([name, label, data]) => (
    <Select
      key={name}
      label={label}
      data={data}
      value={filters[name] ?? null}
      onChange={(value) => set(name, value)}
      placeholder={t('consultations:list.any')}
      clearable
      searchable
      filter={foldedFilter}
      nothingFoundMessage={t('consultations:nothingFits')}
    />
  ));
}
