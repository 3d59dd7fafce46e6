import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconDeviceDesktop from '@tabler/icons-react/dist/esm/icons/IconDeviceDesktop.mjs';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { useSafety } from '../../../lib/drafts/use-drafts.js';
import { useDrawn } from '../../../lib/drawn.js';
import { useFormats } from '../../../lib/formats.js';
import { ChannelIcon } from '../words/channel-icon.js';
import { RiskMark } from '../words/risk-mark.js';
import { RunningTime } from '../record/running-time.js';
import type { OpenConsultation } from './use-open-consultations.js';
import classes from './open-tabs.module.css';

interface OpenTabsProps {
  items: readonly OpenConsultation[];
  current: string | null;
  /** @param enter false while one only walks along the tabs */
  onChoose: (id: string, enter: boolean) => void;
  /** Id of the part of the page that shows the chosen one. */
  panelId: string;
}

const MOVES: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
const NUMBERED = 9;

/** Open consultations as tabs. Alt and the tab's number opens it from anywhere. */
export function OpenTabs({ items, current, onChoose, panelId }: OpenTabsProps) {
  const { t } = useTranslation('consultations');
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = MOVES[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = items.findIndex(({ id }) => id === current);
    const next = (at + step + items.length) % items.length;
    const item = items[next];
    if (!item) return;
    onChoose(item.id, false);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div
      role="tablist"
      aria-orientation="vertical"
      aria-label={t('open.title')}
      className={classes.tabs}
      onKeyDown={move}
    >
      {items.map((item, index) => (
        <Tab
          key={item.id}
          item={item}
          number={index < NUMBERED ? index + 1 : null}
          isCurrent={item.id === current}
          isReachable={item.id === current || (current === null && index === 0)}
          panelId={panelId}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

interface TabProps {
  item: OpenConsultation;
  number: number | null;
  isCurrent: boolean;
  isReachable: boolean;
  panelId: string;
  onChoose: (id: string, enter: boolean) => void;
}

function Tab({ item, number, isCurrent, isReachable, panelId, onChoose }: TabProps) {
  const { t } = useTranslation('consultations');
  const formats = useFormats();
  // The browser's first writing of a time takes a slow machine a tenth of a second.
  const drawn = useDrawn();
  const channel = useCodelist('channels').label(item.channel);
  const topics = useCodelist('topics');
  const topic = item.topic === null ? t('open.noTopic') : topics.label(item.topic);
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${item.id}`}
      aria-selected={isCurrent}
      aria-controls={isCurrent ? panelId : undefined}
      tabIndex={isReachable ? 0 : -1}
      className={classes.tab}
      onClick={() => onChoose(item.id, true)}
    >
      <ChannelIcon channel={item.channel} />
      <span className={classes.text}>
        <span className={classes.topic}>
          <span className="visually-hidden">{`${channel}, `}</span>
          {topic}
        </span>
        <span className={classes.detail}>
          {item.minutes === null ? (
            <RunningTime since={item.startedAt} short />
          ) : (
            formats.minutes(item.minutes)
          )}
          {drawn && (
            <span className="visually-hidden">{t('time.since', { time: formats.time(item.startedAt) })}</span>
          )}
          <RiskMark risk={item.risk} />
          {item.workerName !== null && <span>{item.workerName}</span>}
          <TabSafety id={item.id} />
        </span>
      </span>
      {number !== null && <kbd aria-hidden>{number}</kbd>}
    </button>
  );
}

/** A sign on the tab only where something is not as it should be. */
function TabSafety({ id }: { id: string }) {
  const { t } = useTranslation('consultations');
  const safety = useSafety(id);
  if (safety === 'server' || safety === 'saving') return null;
  const Icon = safety === 'browser' ? IconDeviceDesktop : IconAlertTriangle;
  return (
    <span className={classes.safety}>
      <Icon size={16} aria-hidden />
      {t(`open.safety.${safety}`)}
    </span>
  );
}
