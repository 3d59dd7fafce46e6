import { Suspense, useEffect, useState } from 'react';
import { useFocusReturn } from '../../lib/focus-return.js';
import { later } from '../later.js';
import { useCommandSlot } from './command-slot.js';
import { holdKeys } from './held-keys.js';

const { Part: CommandDialog, fetch: fetchDialog } = later(
  async () => (await import('../../features/consultations/command/command-dialog.js')).CommandDialog,
);

/** The first screen is there by then; and the box must be at hand when the network is not. */
const FETCH_AFTER_MS = 2_000;

/** The dialog behind Ctrl K; fetched apart, kept once it was opened. */
export function CommandBox() {
  const { opened, close } = useCommandSlot();
  useFocusReturn(opened);
  const [typedEarly, setTypedEarly] = useState('');
  useEffect(() => {
    const timer = setTimeout(fetchDialog, FETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (!opened) return undefined;
    const end = holdKeys(setTypedEarly, close);
    return () => {
      end();
      setTypedEarly('');
    };
  }, [opened, close]);
  return (
    <Suspense>{opened && <CommandDialog opened={opened} onClose={close} typedEarly={typedEarly} />}</Suspense>
  );
}
