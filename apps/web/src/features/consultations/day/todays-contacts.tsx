import type { ConsultationRow } from '@okenko/shared/consultations/consultations.contract';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCodelist } from '../../../lib/codelists.js';
import { useDrawn } from '../../../lib/drawn.js';
import { useFormats } from '../../../lib/formats.js';
import { useMe } from '../../../lib/session.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { ChannelIcon } from '../words/channel-icon.js';
import { RiskMark } from '../words/risk-mark.js';
import { useRowTitle } from '../words/use-row-title.js';
import { useToday, useTodaysContacts } from './use-day.js';
import classes from './day.module.css';

/** Today's closed contacts of the office; a colleague's appears as it is closed. */
export function TodaysContacts() {
  return useDrawn() ? <Contacts /> : <Waiting />;
}

function Contacts() {
  const { t } = useTranslation('consultations');
  const { data, error, isLoading, refetch } = useTodaysContacts();
  const today = useToday();
  if (isLoading) return <Waiting />;
  if (error && !data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data?.length) return <Text c="dimmed">{t('day.none')}</Text>;
  return (
    <>
      <ul className={classes.contacts}>
        {data.map((row) => (
          <Contact key={row.id} row={row} />
        ))}
      </ul>
      <Link to={`/consultations?from=${today}&to=${today}`} className={classes.all}>
        {t('day.all')}
      </Link>
    </>
  );
}

function Waiting() {
  return <div className={classes.waiting} />;
}

function Contact({ row }: { row: ConsultationRow }) {
  const formats = useFormats();
  const { user } = useMe();
  const channel = useCodelist('channels').label(row.channel);
  const title = useRowTitle();
  return (
    <li>
      <Link to={`/consultations/${row.id}`} className={classes.contact}>
        <span className={classes.time}>{formats.time(row.startedAt)}</span>
        <ChannelIcon channel={row.channel} size={18} />
        <span className="visually-hidden">{channel}</span>
        <span className={classes.what}>
          {title(row)}
          <RiskMark risk={row.risk} />
          {row.worker.id !== user.id && <span className={classes.who}>{row.worker.name}</span>}
        </span>
        {row.minutes !== null && <span className={classes.minutes}>{formats.minutes(row.minutes)}</span>}
      </Link>
    </li>
  );
}
