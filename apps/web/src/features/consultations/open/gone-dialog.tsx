import { NOTE_MAX } from '@okenko/shared/common/contact-fields';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe } from '../../../lib/session.js';
import { HeldText } from '../record/held-text.js';
import { takeHeldWords } from '../record/held-words.js';

interface GoneDialogProps {
  id: string;
  by: 'another' | 'me';
  onClose: () => void;
  /** Begins a new consultation with what was typed meanwhile. */
  onNew: (note: string) => void;
}

/**
 * The consultation on the screen was ended elsewhere. Whoever is in the middle of a sentence goes on typing here, and
 * not into another client's record.
 */
export function GoneDialog({ id, by, onClose, onNew }: GoneDialogProps) {
  const { t } = useTranslation(['consultations', 'common']);
  const { user } = useMe();
  const navigate = useNavigate();
  const [held, setHeld] = useState('');
  // Those of a question that ended with the record, which leaves the screen a moment before this comes.
  useLayoutEffect(() => {
    const words = takeHeldWords(user.id, id);
    if (words !== '') setHeld((typed) => words + typed);
  }, [user.id, id]);
  // Nothing typed goes by a key or a click that means something else.
  const isHolding = held.trim() !== '';
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={!isHolding}
      withCloseButton={!isHolding}
      title={t(by === 'me' ? 'consultations:gone.byMe' : 'consultations:gone.byAnother')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text>{t('consultations:gone.text')}</Text>
        <HeldText value={held} onChange={setHeld} maxLength={NOTE_MAX} />
        <Group gap="sm">
          {isHolding ? (
            <>
              <Button onClick={() => onNew(held.trim())}>{t('consultations:gone.asNew')}</Button>
              <Button variant="default" onClick={onClose}>
                {t('consultations:gone.drop')}
              </Button>
            </>
          ) : (
            <>
              <Button onClick={() => void navigate(`/consultations/${id}`)}>
                {t('consultations:gone.show')}
              </Button>
              <Button variant="default" onClick={onClose}>
                {t('common:close')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
