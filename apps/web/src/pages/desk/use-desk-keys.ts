import { useTranslation } from 'react-i18next';
import type { OpenConsultation } from '../../features/consultations/open/use-open-consultations.js';
import { useShortcuts, type Shortcut } from '../../lib/shortcuts.js';

const NUMBERED = 9;

/** Keys that switch between open consultations. */
export function useDeskKeys(
  open: readonly OpenConsultation[],
  current: string | null,
  choose: (id: string) => void,
): void {
  const { t } = useTranslation('desk');
  const group = t('keys.group');
  const step = (by: number) => () => {
    if (open.length === 0) return;
    const at = open.findIndex(({ id }) => id === current);
    const next = open[(Math.max(at, by > 0 ? -1 : 0) + by + open.length) % open.length];
    if (next) choose(next.id);
  };
  const numbered: Shortcut[] = open.slice(0, NUMBERED).map(({ id }, index) => ({
    keys: `Alt+${index + 1}`,
    label: t('keys.number', { number: index + 1 }),
    group,
    run: () => choose(id),
  }));
  useShortcuts([
    ...numbered,
    { keys: ']', label: t('keys.next'), group, run: step(1) },
    { keys: '[', label: t('keys.previous'), group, run: step(-1) },
    { keys: 'j', label: t('keys.next'), group, run: step(1) },
    { keys: 'k', label: t('keys.previous'), group, run: step(-1) },
  ]);
}
