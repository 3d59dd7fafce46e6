import { Button, Group, Kbd, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../../lib/shortcuts.js';

/** What was done, and the way back. The latest notice has the key. */
export function UndoNotice({ said, onUndo }: { said: string; onUndo: () => void }) {
  const { t } = useTranslation('consultations');
  useShortcuts([{ keys: 'u', label: t('undo.key'), group: t('undo.group'), run: onUndo }]);
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <Text c="var(--mantine-color-text)">{said}</Text>
      <Button
        variant="light"
        onClick={onUndo}
        rightSection={<Kbd aria-hidden>U</Kbd>}
        style={{ flexShrink: 0 }}
      >
        {t('undo.button')}
      </Button>
    </Group>
  );
}
