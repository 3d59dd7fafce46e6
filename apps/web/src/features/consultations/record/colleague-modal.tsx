import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ColleagueModalProps {
  /** Who holds the consultation. */
  name: string;
  onNo: () => void;
  onYes: () => void;
}

/** Whether one means to write into a colleague's consultation. */
export function ColleagueModal({ name, onNo, onYes }: ColleagueModalProps) {
  const { t } = useTranslation(['consultations', 'common']);
  return (
    <Modal
      opened
      onClose={onNo}
      title={t('consultations:colleague.title', { name: name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text>{t('consultations:colleague.text')}</Text>
        <Group gap="sm">
          <Button data-autofocus onClick={onNo}>
            {t('consultations:colleague.no')}
          </Button>
          <Button variant="default" onClick={onYes}>
            {t('consultations:colleague.yes')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
