import { useTranslation } from 'react-i18next';
import classes from './desk.module.css';

export const views = ['now', 'record', 'help'] as const;
export type View = (typeof views)[number];

interface ViewSwitchProps {
  view: View;
  onView: (view: View) => void;
}

/** On a phone one column is shown at a time; this says which. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  const { t } = useTranslation('desk');
  return (
    <div role="group" aria-label={t('views.label')} className={classes.switcher}>
      {views.map((one) => (
        <button key={one} type="button" aria-pressed={one === view} onClick={() => onView(one)}>
          {t(`views.${one}`)}
        </button>
      ))}
    </div>
  );
}
