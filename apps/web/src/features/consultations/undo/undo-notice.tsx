import { Button, Group, Kbd, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraftEvents } from '../../../lib/drafts/use-drafts.js';
import { keepFocus } from '../../../lib/focus-return.js';
import { notices } from '../../../lib/notices.js';
import { useOfferedUndo } from './latest-undo.js';
import { useRefusalText } from '../words/use-refusal-text.js';
import { useUndoKey } from './use-undo-key.js';

interface UndoNoticeProps {
  /** The record. */
  id: string;
  /** The notice that this stands in. */
  notice: string;
  said: string;
  onUndo: () => void;
}

/** What was done, and the way back. The latest notice has the key. A refusal by the server takes its place. */
export function UndoNotice({ id, notice, said, onUndo }: UndoNoticeProps) {
  const { t } = useTranslation('consultations');
  const refusalText = useRefusalText();
  useDraftEvents((event) => {
    if (event.type !== 'refused' || event.draft.id !== id || event.draft.refusal === null) return;
    const message = t('refused.notice', { why: refusalText(event.draft.refusal.problem) });
    notices.show({ id: notice, message, tone: 'problem' });
  });
  const isLatest = useOfferedUndo(onUndo);
  useUndoKey();
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <Text c="var(--mantine-color-text)">{said}</Text>
      <Button
        variant="light"
        onClick={onUndo}
        onMouseDown={keepFocus}
        rightSection={isLatest && <Kbd aria-hidden>U</Kbd>}
        style={{ flexShrink: 0 }}
      >
        {t('undo.button')}
      </Button>
    </Group>
  );
}
