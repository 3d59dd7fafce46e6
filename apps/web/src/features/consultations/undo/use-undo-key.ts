import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { undoLatest } from './latest-undo.js';

/** The key that takes the last record back; where it stands for good, the sheet of keys shows it. */
export function useUndoKey(): void {
  const { t } = useTranslation('consultations');
  useShortcuts([{ keys: 'u', label: t('undo.key'), group: t('undo.group'), run: undoLatest }]);
}
