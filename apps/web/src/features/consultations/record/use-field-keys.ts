import { useTranslation } from 'react-i18next';
import type { FieldName } from '../../../lib/drafts/draft-fields.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { focusField } from './focus-field.js';

const MORE = '[data-more]';

const KEYS: readonly (readonly [string, FieldName])[] = [
  ['Alt+w', 'inquirer'],
  ['Alt+t', 'topics'],
  ['Alt+a', 'area'],
  ['Alt+g', 'ageBand'],
  ['Alt+n', 'note'],
  ['Alt+p', 'provided'],
  ['Alt+o', 'outcome'],
  ['Alt+r', 'risk'],
  ['Alt+i', 'durationMinutes'],
];

/** Opens the seldom used fields and goes into the first of them; closed, their heading takes the focus from them. */
function turnMore(root: React.RefObject<HTMLElement | null>, toggleMore: () => void): void {
  const wasInside = document.activeElement?.closest(MORE) != null;
  toggleMore();
  // When they are drawn.
  setTimeout(() => {
    const more = root.current?.querySelector(MORE);
    const first = more?.querySelector<HTMLElement>('[data-field]')?.dataset['field'] as FieldName | undefined;
    if (first === undefined) {
      if (wasInside) more?.querySelector('button')?.focus();
      return;
    }
    more?.scrollIntoView({ block: 'nearest' });
    focusField(root.current, first);
  });
}

/**
 * Keys that bring the focus to a field from anywhere on the desk, also while one types.
 * @param onEnter before the focus comes: what is out of sight cannot have it
 */
export function useFieldKeys(
  root: React.RefObject<HTMLElement | null>,
  toggleMore: () => void,
  onEnter = () => {},
): void {
  const { t } = useTranslation('consultations');
  const group = t('keys.group');
  const openMore = () => {
    onEnter();
    turnMore(root, toggleMore);
  };
  useShortcuts([
    ...KEYS.map(([keys, name]) => ({
      keys,
      group,
      label: t('keys.field', { field: t(`fields.${name}`) }),
      run: () => {
        onEnter();
        focusField(root.current, name);
      },
    })),
    { keys: 'Alt+m', group, label: t('keys.more'), run: openMore },
  ]);
}
