import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusReturn } from '../../lib/focus-return.js';
import { partAhead } from '../../lib/parts.js';
import { Later, Quiet } from '../later.js';
import { useCommandSlot } from './command-slot.js';
import { EarlyLine } from './early-line.js';

const commandDialog = partAhead(
  async () => (await import('../../features/consultations/command/command-dialog.js')).CommandDialog,
);

/** The dialog behind Ctrl K; fetched apart, kept once it was opened. */
export function CommandBox() {
  const { opened, close } = useCommandSlot();
  const early = useRef<HTMLInputElement>(null);
  useFocusReturn(opened);
  // After the place to return to is known, and before the next key.
  useLayoutEffect(() => {
    if (opened) early.current?.focus({ preventScroll: true });
  }, [opened]);
  return opened && <OpenedBox early={early} onClose={close} />;
}

function OpenedBox({ early, onClose }: { early: RefObject<HTMLInputElement | null>; onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [line, setLine] = useState<HTMLInputElement | null>(null);
  const [isOver, setOver] = useState(false);
  const typing = useMemo(() => ({ typed, isOver, onLine: setLine }), [typed, isOver]);
  return (
    <Quiet onBroken={onClose}>
      {!isOver && (
        <EarlyLine
          ref={early}
          label={t('shell.find')}
          line={line}
          onText={setTyped}
          onCancel={onClose}
          onTaken={() => setOver(true)}
        />
      )}
      <Later part={commandDialog}>
        {(CommandDialog) => <CommandDialog opened onClose={onClose} early={typing} />}
      </Later>
    </Quiet>
  );
}
