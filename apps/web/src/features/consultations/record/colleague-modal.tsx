import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ColleagueModalProps {
  /** Who holds the consultation. */
  name: string;
  /** What is typed meanwhile; it has the focus then. */
  held: ReactNode;
  onNo: () => void;
  onYes: () => void;
  /** Left without an answer: what was typed is asked about again. */
  onLeave: () => void;
}

/** Whether one means to write into a colleague's consultation. */
export function ColleagueModal({ name, held, onNo, onYes, onLeave }: ColleagueModalProps) {
  const { t } = useTranslation(['consultations', 'common']);
  return (
    <Modal
      opened
      onClose={onLeave}
      title={t('consultations:colleague.title', { name: name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text>{t('consultations:colleague.text')}</Text>
        {/* The text stands above both; one Tab leads from it to the yes, as from the no where there is none. */}
        <Group gap="sm">
          <NoButton hasFocus={held === null} onNo={onNo} />
          {held}
          <Button variant="default" onClick={onYes}>
            {t('consultations:colleague.yes')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function NoButton({ hasFocus, onNo }: { hasFocus: boolean; onNo: () => void }) {
  const { t } = useTranslation('consultations');
  const button = useRef<HTMLButtonElement>(null);
  // At once, before the next key.
  useLayoutEffect(() => {
    if (hasFocus) button.current?.focus({ preventScroll: true });
  }, [hasFocus]);
  return (
    <Button ref={button} onClick={onNo} data-autofocus={hasFocus || undefined}>
      {t('colleague.no')}
    </Button>
  );
}
