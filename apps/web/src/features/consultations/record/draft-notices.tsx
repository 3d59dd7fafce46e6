import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { waitsForOffice } from '../../../lib/drafts/closed-office.js';
import type { FieldName } from '../../../lib/drafts/draft-fields.js';
import { useDraft, useDraftEvents, useDrafts, useSafety } from '../../../lib/drafts/use-drafts.js';
import { useProblemText } from '../../../lib/problem.js';
import { useMe, useOffice } from '../../../lib/session.js';
import { useFieldTexts } from '../words/use-field-texts.js';
import { useRefusalText } from '../words/use-refusal-text.js';
import { ConflictPanel } from './conflict-panel.js';

interface DraftNoticesProps {
  id: string;
  /** The record went on under a new id. */
  onMoved: (id: string) => void;
}

/** What others did to this record, and what the server would not take. Nothing on a usual day. */
export function DraftNotices({ id, onMoved }: DraftNoticesProps) {
  return (
    <>
      <ConflictPanel id={id} />
      <Merged id={id} />
      <Unsaveable id={id} onMoved={onMoved} />
    </>
  );
}

/** Somebody else changed other fields; they were taken over. */
function Merged({ id }: { id: string }) {
  const { t } = useTranslation('consultations');
  const { user } = useMe();
  const { label } = useFieldTexts();
  const [merged, setMerged] = useState<{ by: string; fields: readonly FieldName[] } | null>(null);
  useDraftEvents((event) => {
    if (event.type !== 'merged' || event.draft.id !== id || event.draft.base === null) return;
    const { updatedBy } = event.draft.base;
    if (updatedBy.id === user.id) return;
    setMerged((before) => ({
      by: updatedBy.name,
      fields: [...new Set([...(before?.by === updatedBy.name ? before.fields : []), ...event.taken])],
    }));
  });
  if (merged === null) return null;
  return (
    <Alert
      mb="xs"
      role="status"
      withCloseButton
      closeButtonLabel={t('understood')}
      onClose={() => setMerged(null)}
    >
      <Text c="var(--mantine-color-text)">
        {t('merged', { name: merged.by, fields: merged.fields.map(label).join(', ') })}
      </Text>
    </Alert>
  );
}

/** The record was ended by somebody else, or the server refuses the content: the work goes on as a new record. */
function Unsaveable({ id, onMoved }: DraftNoticesProps) {
  const { t } = useTranslation('consultations');
  const drafts = useDrafts();
  const problemText = useProblemText();
  const refusalText = useRefusalText();
  const { label } = useFieldTexts();
  const safety = useSafety(id);
  const refusal = useDraft(id, (draft) => draft.refusal);
  const by = useDraft(id, (draft) => draft.base?.updatedBy.name);
  const state = useDraft(id, (draft) => draft.base?.state);
  const isWaiting = useDraft(id, waitsForOffice) === true;
  if (safety !== 'stranded' && !(safety === 'refused' && refusal)) return null;
  const isStranded = safety === 'stranded';
  // Nothing is filled in wrongly where only the office is closed.
  const fields = isWaiting ? [] : (refusal?.problem.fields ?? []);
  const keep = () => {
    const copy = drafts.keepAsNew(id);
    if (copy !== null) onMoved(copy);
  };
  return (
    <Alert color="orange" role="alert" mb="xs" title={t(isStranded ? 'stranded.title' : 'refused.title')}>
      <Text>
        {isStranded
          ? t(state === 'discarded' ? 'stranded.discarded' : 'stranded.closed', { name: by })
          : refusal && (isWaiting ? refusalText : problemText)(refusal.problem)}
      </Text>
      {fields.map((field) => (
        <Text
          key={field.path}
        >{`${label(field.path.split('.')[0] as FieldName)}: ${problemText(field)}`}</Text>
      ))}
      {isWaiting && <Text>{t('refused.waits')}</Text>}
      <Group gap="xs" mt="xs">
        {isWaiting && <AtOwnOffice id={id} />}
        {(isStranded || (refusal?.move === 'save' && !isWaiting)) && (
          <Button variant="default" onClick={keep}>
            {t('stranded.keep')}
          </Button>
        )}
        {isStranded ? (
          <Button variant="subtle" onClick={() => drafts.dropMine(id)}>
            {t('stranded.drop')}
          </Button>
        ) : (
          <Button variant="default" onClick={() => drafts.retry(id)}>
            {t('refused.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** The office of the record is closed; who works at another one may record it there, as it was to be ended. */
function AtOwnOffice({ id }: { id: string }) {
  const { t } = useTranslation('consultations');
  const drafts = useDrafts();
  const office = useOffice();
  const officeId = useDraft(id, ({ fields }) => fields.officeId);
  if (office === null || office.id === officeId) return null;
  const move = () => {
    const wish = drafts.registry.get(id)?.wish;
    drafts.edit(id, { officeId: office.id });
    if (wish?.move === 'close') drafts.close(id, wish.endedAt);
  };
  return (
    <Button variant="default" onClick={move}>
      {t('refused.elsewhere', { office: office.name })}
    </Button>
  );
}
