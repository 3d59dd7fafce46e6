import type { NoteWarning } from '@okenko/shared/consultations/note-warnings';
import { useTranslation } from 'react-i18next';
import classes from './record.module.css';

interface NoteWarningsProps {
  id: string;
  text: string;
  warnings: readonly NoteWarning[];
  /** Shows the piece where it stands. */
  onShow: (warning: NoteWarning) => void;
}

/** What of a written text seems to say who the person is, each piece with a way to it. */
export function NoteWarnings({ id, text, warnings, onShow }: NoteWarningsProps) {
  const { t } = useTranslation('consultations');
  return (
    <div id={id} role="status">
      {warnings.length > 0 && (
        <div className={classes.warning}>
          <p>{t('note.warning', { count: warnings.length })}</p>
          <ul>
            {warnings.map((warning) => (
              <li key={`${warning.start}-${warning.end}`}>
                {t(`note.kinds.${warning.kind}`)}
                {': '}
                <button type="button" className={classes.jump} onClick={() => onShow(warning)}>
                  {text.slice(warning.start, warning.end)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
