import type { Consultation, ConsultationVersion } from '@okenko/shared/consultations/consultations.contract';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldNames, fieldsOf, sameValue, type DraftFields } from '../../../lib/drafts/draft-fields.js';
import { useFormats } from '../../../lib/formats.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { FieldList } from './record-view.js';
import { useVersions } from './use-record.js';
import classes from './view.module.css';

/** Corrections of the record: who, when, why, and what it said before. */
export function History({ record }: { record: Consultation }) {
  const { t } = useTranslation('consultations');
  const { data, error, refetch } = useVersions(record);
  if (record.version <= 1) return null;
  const versions = data?.items ?? [];
  return (
    <section>
      <h2 className={classes.heading}>{t('history.title')}</h2>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <ol className={classes.history}>
        {versions.map((version, index) => (
          <Version
            key={version.version}
            version={version}
            after={contentAfter(record, versions[index - 1])}
          />
        ))}
      </ol>
    </section>
  );
}

/** What the record said once this version was replaced: the next version, or what it says now. */
function contentAfter(record: Consultation, newer: ConsultationVersion | undefined): DraftFields {
  return newer === undefined ? fieldsOf(record) : ({ ...fieldsOf(record), ...newer.content } as DraftFields);
}

function Version({ version, after }: { version: ConsultationVersion; after: DraftFields }) {
  const { t } = useTranslation('consultations');
  const formats = useFormats();
  const before = { ...after, ...version.content } as DraftFields;
  const changed = fieldNames.filter(
    (name) => name in version.content && !sameValue(name, before[name], after[name]),
  );
  return (
    <li>
      <p className={classes.when}>
        {t('history.corrected', {
          when: formats.dateTime(version.replacedAt),
          name: version.replacedBy.name,
        })}
      </p>
      <Text>{t('history.reason', { reason: version.reason })}</Text>
      {changed.length > 0 && (
        <>
          <Text c="dimmed">{t('history.before')}</Text>
          <FieldList names={changed} fields={before} />
        </>
      )}
    </li>
  );
}
