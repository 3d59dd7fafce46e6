import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../dialog.js';

export interface DescribedField {
  label: string;
  /** The value in words; an empty one is shown as a dash. */
  text: string;
}

interface ConflictDialogProps {
  theirs: readonly DescribedField[];
  mine: readonly DescribedField[];
  onTakeTheirs: () => void;
  onKeepMine: () => void;
  onClose: () => void;
}

const EMPTY = '–';

/** Somebody saved the same record meanwhile: both versions side by side, and the choice. */
export function ConflictDialog({ theirs, mine, onTakeTheirs, onKeepMine, onClose }: ConflictDialogProps) {
  const { t } = useTranslation();
  const rows = theirs
    .map(({ label, text }, index) => ({ label, theirs: text, mine: mine[index]?.text ?? '' }))
    .filter((row) => row.theirs !== row.mine);
  return (
    <Dialog onClose={onClose} title={t('conflict.title')} size="xl">
      <Stack gap="md">
        <Text>{t('conflict.text')}</Text>
        {rows.length > 0 && (
          <Table.ScrollContainer minWidth={420}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('conflict.field')}</Table.Th>
                  <Table.Th>{t('conflict.theirs')}</Table.Th>
                  <Table.Th>{t('conflict.mine')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.label}>
                    <Table.Th scope="row">{row.label}</Table.Th>
                    <Table.Td>{row.theirs || EMPTY}</Table.Td>
                    <Table.Td>{row.mine || EMPTY}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        <Group gap="sm">
          <Button onClick={onKeepMine}>{t('conflict.keepMine')}</Button>
          <Button variant="default" onClick={onTakeTheirs}>
            {t('conflict.takeTheirs')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('conflict.goOn')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
