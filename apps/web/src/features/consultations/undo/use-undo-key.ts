import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { undoLatest } from './latest-undo.js';

/** The keys that take the last record back, the second from within a field; the sheet of keys shows them. */
export function useUndoKey(): void {
  const { t } = useTranslation('consultations');
  const undo = { label: t('undo.key'), group: t('undo.group'), run: undoLatest };
  useShortcuts([
    { keys: 'u', ...undo },
    { keys: 'Alt+Shift+u', ...undo },
  ]);
}
