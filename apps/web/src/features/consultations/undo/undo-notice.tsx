import { Button, Group, Kbd, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keepFocus } from '../../../lib/focus-return.js';
import { useOfferedUndo } from './latest-undo.js';
import { useUndoKey } from './use-undo-key.js';

/** What was done, and the way back. The latest notice has the key. */
export function UndoNotice({ said, onUndo }: { said: string; onUndo: () => void }) {
  const { t } = useTranslation('consultations');
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
