import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CommandPanel } from './command-panel.js';

interface CommandDialogProps {
  opened: boolean;
  onClose: () => void;
  /** What was typed before the dialog stood. */
  typedEarly?: string;
}

/** The one box of the application: find a page, an action or a consultation, or record a contact in one line. */
export function CommandDialog({ opened, onClose, typedEarly = '' }: CommandDialogProps) {
  const { t } = useTranslation(['consultations', 'common']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('consultations:command.title')}
      size="lg"
      centered={false}
      yOffset="8vh"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <CommandPanel onDone={onClose} typedEarly={typedEarly} />
    </Modal>
  );
}
