import { Kbd, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isMac, useRegisteredShortcuts, type Shortcut } from '../lib/shortcuts.js';

interface ShortcutsSheetProps {
  opened: boolean;
  onClose: () => void;
  /** The person's wish for keys without a modifier. */
  singleKeys: boolean;
}

/** All keys that work on this screen now, by group. */
export function ShortcutsSheet({ opened, onClose, singleKeys }: ShortcutsSheetProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t(singleKeys ? 'shortcuts.singleHint' : 'shortcuts.singleOff')}</Text>
        <Groups />
      </Stack>
    </Modal>
  );
}

function Groups() {
  const registered = useRegisteredShortcuts();
  // Two parts of a page may offer the same key for the same.
  const shortcuts = new Map(registered.map((one) => [`${one.keys} ${one.label}`, one])).values();
  return [...Map.groupBy(shortcuts, ({ group }) => group)].map(([group, members]) => (
    <section key={group}>
      <Title order={2} size="h3" mb={4}>
        {group}
      </Title>
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>{members.map(row)}</Table.Tbody>
      </Table>
    </section>
  ));
}

function row({ keys, label }: Shortcut) {
  return (
    <Table.Tr key={`${keys} ${label}`}>
      <Table.Td w={180}>
        {keyNames(keys).map((name, index) => (
          <span key={name}>
            {index > 0 && ' '}
            <Kbd size="md">{name}</Kbd>
          </span>
        ))}
      </Table.Td>
      <Table.Td>{label}</Table.Td>
    </Table.Tr>
  );
}

const MAC_NAMES: Record<string, string> = { Mod: '⌘', Alt: '⌃ ⌥' };
const NAMES: Record<string, string> = {
  Mod: 'Ctrl',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '⏎',
};

function keyNames(keys: string): string[] {
  const names = isMac() ? { ...NAMES, ...MAC_NAMES } : NAMES;
  return keys.split('+').map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
