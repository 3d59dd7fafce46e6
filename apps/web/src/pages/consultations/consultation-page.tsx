import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { isOpen } from '@okenko/shared/consultations/consultation-status';
import { Badge, Button, Skeleton, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { CorrectModal } from '../../features/consultations/view/correct-modal.js';
import { History } from '../../features/consultations/view/history.js';
import { RecordView } from '../../features/consultations/view/record-view.js';
import { ReopenModal } from '../../features/consultations/view/reopen-modal.js';
import { useConsultation } from '../../features/consultations/view/use-record.js';
import classes from '../../features/consultations/view/view.module.css';
import { useCodelist } from '../../lib/codelists.js';
import { useRowTitle } from '../../features/consultations/words/use-row-title.js';
import { useFormats } from '../../lib/formats.js';
import { notices } from '../../lib/notices.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

/** One consultation to be read. */
export function ConsultationPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useConsultation(id);
  if (data) return <Record record={data} />;
  if (!error) return <Skeleton height={320} />;
  return (
    <Stack gap="md" align="start">
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <ToList />
    </Stack>
  );
}

function ToList() {
  const { t } = useTranslation('consultations');
  return (
    <Button component={Link} to="/consultations" variant="subtle">
      {t('view.toList')}
    </Button>
  );
}

function Record({ record }: { record: Consultation }) {
  const { t } = useTranslation('consultations');
  const title = useRowTitle();
  const { locale } = useFormats();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'reopen' | 'correct' | null>(null);
  const close = () => setDialog(null);
  const toDesk = `/desk?c=${record.id}`;
  return (
    <article>
      <PageHeader title={capital(title(record), locale)}>
        {isOpen(record.state) && record.abilities.save && (
          <Button component={Link} to={toDesk}>
            {t('view.toDesk')}
          </Button>
        )}
        {record.abilities.reopen && (
          <Button variant="default" onClick={() => setDialog('reopen')}>
            {t('view.reopen')}
          </Button>
        )}
        {record.abilities.correct && (
          <Button variant="default" onClick={() => setDialog('correct')}>
            {t('view.correct')}
          </Button>
        )}
        <ToList />
      </PageHeader>
      <Facts record={record} />
      <RecordView record={record} />
      <History record={record} />
      {dialog === 'reopen' && (
        <ReopenModal record={record} onClose={close} onReopened={() => void navigate(toDesk)} />
      )}
      {dialog === 'correct' && (
        <CorrectModal
          record={record}
          onClose={close}
          onCorrected={() => {
            close();
            notices.show({ message: t('view.corrected') });
          }}
        />
      )}
    </article>
  );
}

/** Words of the lists are written small; a heading begins with a capital. */
function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** When, how long, by whom; number and state. */
function Facts({ record }: { record: Consultation }) {
  const { t } = useTranslation(['consultations', 'terms']);
  const formats = useFormats();
  const { label } = useCodelist('topics');
  const { worker, recordedBy, topics } = record;
  return (
    <ul className={classes.facts}>
      {record.contactNo !== null && <li>{record.contactNo}</li>}
      <li>
        <Badge>{t(`terms:states.${record.state}`)}</Badge>
      </li>
      <li>{formats.dateTime(record.startedAt)}</li>
      {record.durationMinutes !== null && <li>{formats.minutes(record.durationMinutes)}</li>}
      <li>{worker.name}</li>
      {recordedBy.id !== worker.id && (
        <li>{t('consultations:view.recordedBy', { name: recordedBy.name })}</li>
      )}
      {topics.length > 1 && <li>{topics.map(label).join('; ')}</li>}
    </ul>
  );
}
