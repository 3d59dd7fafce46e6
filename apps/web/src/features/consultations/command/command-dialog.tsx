import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CommandPanel, type EarlyTyping } from './command-panel.js';

interface CommandDialogProps {
  opened: boolean;
  onClose: () => void;
  early?: EarlyTyping;
}

/** Opened by somebody who typed nothing before. */
const NOTHING_EARLY: EarlyTyping = { typed: '', isOver: true, onLine: () => {} };

/** The one box of the application: find a page, an action or a consultation, or record a contact in one line. */
export function CommandDialog({ opened, onClose, early = NOTHING_EARLY }: CommandDialogProps) {
  const { t } = useTranslation(['consultations', 'common']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('consultations:command.title')}
      size="lg"
      centered={false}
      yOffset="8vh"
      // Taken at once the focus could cut a letter of several keys in two.
      trapFocus={early.isOver}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <CommandPanel onDone={onClose} early={early} />
    </Modal>
  );
}
