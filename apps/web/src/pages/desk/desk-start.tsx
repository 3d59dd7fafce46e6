import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import classes from './desk.module.css';

/** The middle while nothing is open: how the next contact begins. */
export function DeskStart({ isLoading }: { isLoading: boolean }) {
  const { t } = useTranslation('desk');
  if (isLoading) return <div className={classes.waiting} />;
  return (
    <div className={classes.start}>
      <EmptyState title={t('start.title')} text={t('start.text')}>
        <ul className={classes.ways}>
          {(['keys', 'quick', 'capture'] as const).map((way) => (
            <li key={way}>{t(`start.${way}`)}</li>
          ))}
        </ul>
      </EmptyState>
    </div>
  );
}
