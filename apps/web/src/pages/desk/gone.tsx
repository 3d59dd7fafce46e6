import { useLayoutEffect } from 'react';
import { partAhead } from '../../lib/parts.js';
import { silenceShortcuts } from '../../lib/shortcuts.js';
import { usePart } from '../../lib/use-part.js';
import type { Gone as GoneRecord } from './use-desk-choice.js';

/** Said without a connection too. */
const goneDialog = partAhead(
  async () => (await import('../../features/consultations/open/gone-dialog.js')).GoneDialog,
);

interface GoneProps extends GoneRecord {
  onClose: () => void;
  onNew: (note: string) => void;
}

/** Says that the consultation on the screen was ended elsewhere. Until it is answered no letter is a key of the desk. */
export function Gone(props: GoneProps) {
  const GoneDialog = usePart(goneDialog);
  useLayoutEffect(silenceShortcuts, []);
  return GoneDialog && <GoneDialog {...props} />;
}
