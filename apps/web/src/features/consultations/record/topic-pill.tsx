import IconStar from '@tabler/icons-react/dist/esm/icons/IconStar.mjs';
import IconStarFilled from '@tabler/icons-react/dist/esm/icons/IconStarFilled.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './record.module.css';

interface TopicPillProps {
  label: string;
  isPrimary: boolean;
  /** The only topic: there is nothing to choose between. */
  isAlone: boolean;
  onPrimary: () => void;
  onRemove: () => void;
}

const ICON = 16;

/** One chosen topic. Enter makes it the primary one, Delete takes it away. */
export function TopicPill({ label, isPrimary, isAlone, onPrimary, onRemove }: TopicPillProps) {
  const { t } = useTranslation('consultations');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    onRemove();
  };
  const quietly = (act: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    act();
  };
  return (
    <li className={classes.pill} data-primary={isPrimary || undefined}>
      <button
        type="button"
        className={classes.pillMain}
        onClick={quietly(onPrimary)}
        onKeyDown={onKeyDown}
        aria-label={t(isPrimary ? 'topics.primary' : 'topics.makePrimary', { topic: label })}
        title={isAlone ? undefined : t(isPrimary ? 'topics.isPrimary' : 'topics.toPrimary')}
      >
        {isPrimary ? <IconStarFilled size={ICON} aria-hidden /> : <IconStar size={ICON} aria-hidden />}
        <span>{label}</span>
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={classes.pillRemove}
        onClick={quietly(onRemove)}
        aria-label={t('topics.remove', { topic: label })}
      >
        <IconX size={ICON} aria-hidden />
      </button>
    </li>
  );
}
