import type { Risk } from '@okenko/shared/common/contact-fields';
import { useTranslation } from 'react-i18next';
import classes from './risk-mark.module.css';

/** A risk in words, where a record stands in a row with others; nothing where there is none. */
export function RiskMark({ risk }: { risk: Risk }) {
  const { t } = useTranslation('terms');
  if (risk === 'none') return null;
  return (
    <span className={classes.risk} data-risk={risk}>
      {t(`risks.${risk}`)}
    </span>
  );
}
