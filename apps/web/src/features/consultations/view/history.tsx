import type {
  Consultation,
  ConsultationCorrection,
  ConsultationHistory,
} from '@okenko/shared/consultations/consultations.contract';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldNames, fieldsOf, sameValue, type DraftFields } from '../../../lib/drafts/draft-fields.js';
import { useFormats } from '../../../lib/formats.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { FieldList } from './record-view.js';
import { hasHistory, useHistory } from './use-record.js';
import classes from './view.module.css';

type Entry = ConsultationHistory['items'][number];

/** What was done to the record after its closing: opened again or corrected, when, by whom and why. */
export function History({ record }: { record: Consultation }) {
  const { t } = useTranslation('consultations');
  const { data, error, refetch } = useHistory(record);
  if (!hasHistory(record)) return null;
  const entries = data?.items ?? [];
  return (
    <section>
      <h2 className={classes.heading}>{t('history.title')}</h2>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <ol className={classes.history}>
        {entries.map((entry, index) => (
          <HistoryEntry key={`${entry.what} ${entry.at}`} entry={entry}>
            {entry.what === 'corrected' && (
              <Before correction={entry} after={contentAfter(record, entries.slice(0, index))} />
            )}
          </HistoryEntry>
        ))}
      </ol>
    </section>
  );
}

function HistoryEntry({ entry, children }: { entry: Entry; children: ReactNode }) {
  const { t } = useTranslation('consultations');
  const formats = useFormats();
  return (
    <li>
      <p className={classes.when}>
        {t(`history.${entry.what}`, { when: formats.dateTime(entry.at), name: entry.by.name })}
      </p>
      <Text>{t('history.reason', { reason: entry.reason })}</Text>
      {children}
    </li>
  );
}

/** What the record said once this was corrected: what the next correction replaced, or what it says now. */
function contentAfter(record: Consultation, newer: readonly Entry[]): DraftFields {
  const next = newer.findLast((entry) => entry.what === 'corrected');
  return { ...fieldsOf(record), ...next?.content } as DraftFields;
}

/** The corrected fields as they were. */
function Before({ correction, after }: { correction: ConsultationCorrection; after: DraftFields }) {
  const { t } = useTranslation('consultations');
  const before = { ...after, ...correction.content } as DraftFields;
  const changed = fieldNames.filter(
    (name) => name in correction.content && !sameValue(name, before[name], after[name]),
  );
  if (changed.length === 0) return null;
  return (
    <>
      <Text c="dimmed">{t('history.before')}</Text>
      <FieldList names={changed} fields={before} />
    </>
  );
}
