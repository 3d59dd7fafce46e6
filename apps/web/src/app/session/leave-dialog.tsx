import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Something typed lies nowhere yet. It stands where it is put, so that the cover of a locked screen can hold it. */
export function LeaveDialog({ onAnswer }: { onAnswer: (leave: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={() => onAnswer(false)}
      title={t('signOutLoses.title')}
      withinPortal={false}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="md">
        <Text>{t('signOutLoses.text')}</Text>
        <Group gap="sm">
          <Button data-autofocus onClick={() => onAnswer(false)}>
            {t('unsaved.stay')}
          </Button>
          <Button variant="default" onClick={() => onAnswer(true)}>
            {t('signOutLoses.leave')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
