import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCloudCheck from '@tabler/icons-react/dist/esm/icons/IconCloudCheck.mjs';
import IconCloudUp from '@tabler/icons-react/dist/esm/icons/IconCloudUp.mjs';
import IconDeviceDesktop from '@tabler/icons-react/dist/esm/icons/IconDeviceDesktop.mjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysLeft } from '../../../lib/drafts/local-copies.js';
import { useDraft, useSafety } from '../../../lib/drafts/use-drafts.js';
import type { Safety } from '../../../lib/drafts/drafts.js';
import { useFormats } from '../../../lib/formats.js';
import { serverNow } from '../../../lib/server-clock.js';
import classes from './record.module.css';

const ICONS: Record<Safety, typeof IconCloudCheck> = {
  server: IconCloudCheck,
  saving: IconCloudUp,
  browser: IconDeviceDesktop,
  nowhere: IconAlertTriangle,
  refused: IconAlertTriangle,
  conflict: IconAlertTriangle,
  stranded: IconAlertTriangle,
};
/** Saving is said only when it takes longer than this: a word that blinks with each key is no news. */
const QUIET_MS = 1_500;

/** Where the draft is safe. Quick saving says nothing, so that what is read out is worth hearing. */
export function SaveState({ id }: { id: string }) {
  const { t } = useTranslation('consultations');
  const formats = useFormats();
  const safety = useCalm(useSafety(id));
  const since = useDraft(id, (draft) => draft.unsentSince);
  const days = useDraft(id, (draft) => daysLeft(draft, serverNow()));
  const Icon = ICONS[safety];
  const text =
    safety === 'browser' && since
      ? t('safety.browser', { time: formats.time(since) })
      : t(`safety.${safety}`);
  return (
    <span className={classes.safety} data-safety={safety} role="status">
      <Icon size={18} stroke={1.75} aria-hidden />
      <span>{text}</span>
      {safety === 'browser' && typeof days === 'number' && (
        <strong>{t('safety.endsIn', { count: days })}</strong>
      )}
    </span>
  );
}

/** Holds the last word while saving is quick. */
function useCalm(safety: Safety): Safety {
  const [shown, setShown] = useState(safety);
  useEffect(() => {
    const timer = setTimeout(() => setShown(safety), safety === 'saving' ? QUIET_MS : 0);
    return () => clearTimeout(timer);
  }, [safety]);
  return safety === 'saving' ? shown : safety;
}
