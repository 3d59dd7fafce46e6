import { Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusReturn } from '../../lib/focus-return.js';
import { later } from '../later.js';
import { useCommandSlot } from './command-slot.js';
import { EarlyLine } from './early-line.js';

const { Part: CommandDialog, fetch: fetchDialog } = later(
  async () => (await import('../../features/consultations/command/command-dialog.js')).CommandDialog,
);

/** The first screen is there by then; and the box must be at hand when the network is not. */
const FETCH_AFTER_MS = 2_000;

/** The dialog behind Ctrl K; fetched apart, kept once it was opened. */
export function CommandBox() {
  const { opened, close } = useCommandSlot();
  const early = useRef<HTMLInputElement>(null);
  useFocusReturn(opened);
  // After the place to return to is known, and before the next key.
  useLayoutEffect(() => {
    if (opened) early.current?.focus({ preventScroll: true });
  }, [opened]);
  useEffect(() => {
    const timer = setTimeout(fetchDialog, FETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return opened && <OpenedBox early={early} onClose={close} />;
}

function OpenedBox({ early, onClose }: { early: RefObject<HTMLInputElement | null>; onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [line, setLine] = useState<HTMLInputElement | null>(null);
  const [isOver, setOver] = useState(false);
  const typing = useMemo(() => ({ typed, isOver, onLine: setLine }), [typed, isOver]);
  return (
    <>
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
      <Suspense>
        <CommandDialog opened onClose={onClose} early={typing} />
      </Suspense>
    </>
  );
}
