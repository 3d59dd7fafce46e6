import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { notices, useNotices } from '../lib/notices.js';
import classes from './notices.module.css';

/** Where the notices stand; always in the page, so that screen readers hear what comes into it. */
export function Notices() {
  const { t } = useTranslation();
  const shown = useNotices();
  return (
    <div className={classes.notices} role="status" aria-live="polite" aria-relevant="additions">
      {shown.map(({ id, message, tone, closable }) => (
        <div key={id} className={classes.notice} data-tone={tone}>
          <div className={classes.message}>{message}</div>
          {closable && <CloseButton aria-label={t('close')} onClick={() => notices.hide(id)} />}
        </div>
      ))}
    </div>
  );
}
