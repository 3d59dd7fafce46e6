import type { ConsultationRow } from '@okenko/shared/consultations/consultations.contract';
import { isOpen } from '@okenko/shared/consultations/consultation-status';
import { Badge } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCodelist } from '../../../lib/codelists.js';
import { useFormats } from '../../../lib/formats.js';
import { DataList, type Column } from '../../../ui/data-list.js';
import { ChannelIcon } from '../words/channel-icon.js';
import { useAreaName } from '../words/use-field-texts.js';
import { useRowTitle } from '../words/use-row-title.js';
import classes from './list.module.css';

interface ConsultationTableProps {
  rows: readonly ConsultationRow[];
  isLoading: boolean;
  empty: ReactNode;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Consultations, the newest first. Arrows walk along the rows, Enter opens one. */
export function ConsultationTable({ rows, isLoading, empty }: ConsultationTableProps) {
  const { t } = useTranslation(['consultations', 'terms']);
  const formats = useFormats();
  const channels = useCodelist('channels');
  const outcomes = useCodelist('outcomes');
  const area = useAreaName();
  const columns: Column<ConsultationRow>[] = [
    {
      key: 'when',
      header: t('consultations:list.when'),
      width: '9rem',
      cell: (row) => formats.dateTime(row.startedAt),
    },
    {
      key: 'channel',
      header: t('consultations:fields.channel'),
      width: '11rem',
      cell: (row) => (
        <span className={classes.channel}>
          <ChannelIcon channel={row.channel} size={18} />
          {channels.label(row.channel)}
        </span>
      ),
    },
    { key: 'what', header: t('consultations:list.what'), cell: (row) => <What row={row} /> },
    { key: 'worker', header: t('consultations:list.worker'), cell: (row) => row.worker.name },
    { key: 'area', header: t('consultations:fields.area'), cell: (row) => area(row.area) },
    {
      key: 'outcome',
      header: t('consultations:fields.outcome'),
      cell: (row) => (row.outcome === null ? '' : outcomes.label(row.outcome)),
    },
    {
      key: 'minutes',
      header: t('consultations:fields.durationMinutes'),
      align: 'right',
      cell: (row) => (row.minutes === null ? '' : formats.minutes(row.minutes)),
    },
  ];
  return (
    <div onKeyDown={walk}>
      <DataList
        caption={t('consultations:list.title')}
        columns={columns}
        items={rows}
        keyOf={({ id }) => id}
        isLoading={isLoading}
        expectedRows={10}
        empty={empty}
      />
    </div>
  );
}

/** Title, excerpt of the note, and what needs a look. */
function What({ row }: { row: ConsultationRow }) {
  const { t } = useTranslation('terms');
  const title = useRowTitle();
  return (
    <>
      <Link
        to={isOpen(row.state) ? `/desk?c=${row.id}` : `/consultations/${row.id}`}
        data-row
        className={classes.title}
      >
        {title(row)}
      </Link>
      {row.risk !== 'none' && (
        <Badge color={row.risk === 'attention' ? 'orange' : 'red'} ml={6}>
          {t(`risks.${row.risk}`)}
        </Badge>
      )}
      {isOpen(row.state) && <Badge ml={6}>{t(`states.${row.state}`)}</Badge>}
      {row.excerpt !== '' && <span className={classes.excerpt}>{row.excerpt}</span>}
    </>
  );
}

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? null : links[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
