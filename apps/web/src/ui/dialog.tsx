import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useContext, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusReturn } from '../lib/focus-return.js';
import { DialogContext, type DialogAround } from './dialog-context.js';

interface DialogProps {
  title: string;
  onClose: () => void;
  size?: 'md' | 'lg' | 'xl';
  /** What stands here is shown once: it goes by a button of its own and by nothing else. */
  isFirm?: boolean;
  children: ReactNode;
}

/**
 * A dialog while it is mounted. It asks before it throws away what was typed (`useDialogGuard`), and the focus
 * returns to what opened it.
 */
export function Dialog({ title, onClose, size = 'md', isFirm = false, children }: DialogProps) {
  const { t } = useTranslation();
  const below = useContext(DialogContext);
  const [isAsking, setAsking] = useState(false);
  const [coveredBy, setCoveredBy] = useState(0);
  const [guards] = useState(() => new Set<() => boolean>());
  useFocusReturn(true);
  useLayoutEffect(() => below?.cover(), [below]);
  const close = useRef(onClose);
  useLayoutEffect(() => {
    close.current = onClose;
  });
  const around = useMemo<DialogAround>(
    () => ({
      guards,
      cover: () => {
        setCoveredBy((count) => count + 1);
        return () => setCoveredBy((count) => count - 1);
      },
      leave: () => ([...guards].some((loses) => loses()) ? setAsking(true) : close.current()),
    }),
    [guards],
  );
  return (
    <Modal
      opened
      onClose={around.leave}
      returnFocus={false}
      closeOnEscape={!isFirm && coveredBy === 0}
      closeOnClickOutside={!isFirm}
      withCloseButton={!isFirm}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <DialogContext value={around}>
        {children}
        {isAsking && (
          <Question
            title={t('drop.title')}
            text={t('drop.text')}
            stay={t('drop.stay')}
            go={t('drop.go')}
            onStay={() => setAsking(false)}
            onGo={onClose}
          />
        )}
      </DialogContext>
    </Modal>
  );
}

interface QuestionProps {
  title: string;
  text: string;
  /** The answer that changes nothing; it has the focus. */
  stay: string;
  go: string;
  onStay: () => void;
  onGo: () => void;
}

/** Asks once before something is lost. */
export function Question({ title, text, stay, go, onStay, onGo }: QuestionProps) {
  return (
    <Dialog title={title} onClose={onStay} size="md">
      <Stack gap="md">
        <Text>{text}</Text>
        <Group gap="sm">
          <Button data-autofocus onClick={onStay}>
            {stay}
          </Button>
          <Button variant="default" onClick={onGo}>
            {go}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
