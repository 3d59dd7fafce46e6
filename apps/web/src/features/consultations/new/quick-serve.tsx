import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { useOffices } from '../../../lib/reference.js';
import { useMe } from '../../../lib/session.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import classes from './new.module.css';

/** The office's most frequent topics: one click or one number opens a contact with the topic chosen. */
export function QuickServe({ onTopic }: { onTopic: (topic: string) => void }) {
  const { t } = useTranslation('consultations');
  const { officeId } = useMe();
  const { byCode, label } = useCodelist('topics');
  const codes = useOffices().items.find(({ id }) => id === officeId)?.quickTopics ?? [];
  const topics = codes.filter((code) => byCode.get(code)?.retired !== true);
  useShortcuts(
    topics.map((code, index) => ({
      keys: String(index + 1),
      label: t('quickServe.key', { topic: label(code) }),
      group: t('quickServe.title'),
      awayFromFields: true,
      run: () => onTopic(code),
    })),
  );
  if (topics.length === 0) return <p className={classes.none}>{t('quickServe.none')}</p>;
  return (
    <ul className={classes.serve}>
      {topics.map((code, index) => (
        <li key={code}>
          <button type="button" className={classes.serveButton} onClick={() => onTopic(code)}>
            <kbd aria-hidden>{index + 1}</kbd>
            <span>{label(code)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
