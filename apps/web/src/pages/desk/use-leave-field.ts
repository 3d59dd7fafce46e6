import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/shortcuts.js';

/**
 * Esc leaves the fields of the record in the middle: the focus goes to its tab, from where single letters are keys
 * again. Nothing is closed; an open list of choices takes the first Esc for itself.
 */
export function useLeaveField(panel: React.RefObject<HTMLElement | null>, current: string | null): void {
  const { t } = useTranslation('desk');
  const isListOpen = useRef(false);
  useEffect(() => {
    // Before the field closes its list by the same key.
    const look = ({ target }: KeyboardEvent) => {
      isListOpen.current = target instanceof Element && target.getAttribute('aria-expanded') === 'true';
    };
    window.addEventListener('keydown', look, { capture: true });
    return () => window.removeEventListener('keydown', look, { capture: true });
  }, []);
  const leave = ({ target }: KeyboardEvent) => {
    if (current === null || isListOpen.current) return;
    if (!(target instanceof Element) || panel.current?.contains(target) !== true) return;
    const tab = document.getElementById(`tab-${current}`);
    tab?.focus();
    // On a phone the tabs are on another view.
    if (document.activeElement !== tab) panel.current.focus();
  };
  useShortcuts([
    {
      keys: 'Escape',
      label: t('keys.leave'),
      group: t('keys.group'),
      single: false,
      enabled: current !== null,
      run: leave,
    },
  ]);
}
