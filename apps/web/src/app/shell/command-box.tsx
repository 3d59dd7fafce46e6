import { Suspense } from 'react';
import { later } from '../later.js';
import { useCommandSlot } from './command-slot.js';

const dialog = later(
  async () => (await import('../../features/consultations/command/command-dialog.js')).CommandDialog,
);
const { Part: CommandDialog } = dialog;

/** Fetches the dialog before the first Ctrl K. */
export const fetchCommandDialog = dialog.fetch;

/** The dialog behind Ctrl K; fetched apart, kept once it was opened. */
export function CommandBox() {
  const { opened, close } = useCommandSlot();
  return <Suspense>{opened && <CommandDialog opened={opened} onClose={close} />}</Suspense>;
}
