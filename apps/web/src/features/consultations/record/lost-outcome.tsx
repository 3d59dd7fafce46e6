import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { useOffices } from '../../../lib/reference.js';
import { useFieldValue } from './record-context.js';
import classes from './record.module.css';

/** Why there is no outcome although the office has a usual one: the town has retired it, and nothing is guessed. */
export function LostOutcome() {
  const { t } = useTranslation('consultations');
  const { byCode } = useCodelist('outcomes');
  const officeId = useFieldValue('officeId');
  const outcome = useFieldValue('outcome');
  const usual = useOffices().items.find(({ id }) => id === officeId)?.defaults.outcome;
  const isLost = usual !== undefined && byCode.size > 0 && byCode.get(usual)?.retired !== false;
  if (outcome !== null || !isLost) return null;
  return (
    <p className={classes.hint} role="status">
      {t('outcomeLost')}
    </p>
  );
}
