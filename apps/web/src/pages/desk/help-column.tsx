import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { TodaysContacts } from '../../features/consultations/day/todays-contacts.js';
import { QuickServe } from '../../features/consultations/new/quick-serve.js';
import { useDraft } from '../../lib/drafts/use-drafts.js';
import classes from './desk.module.css';

/** What a panel of help knows of the consultation in the middle. */
export interface HelpPanelProps {
  /** Id of the consultation in the middle, or null. */
  consultationId: string | null;
  /** Its topics, the primary one first. */
  topics: readonly string[];
  /** Chooses a topic: for the consultation that waits for one, else for a new one. */
  onTopic: (topic: string) => void;
}

interface HelpPanel {
  id: 'serve' | 'today';
  Panel: ComponentType<HelpPanelProps>;
}

/** The panels from top to bottom. Playbooks, services and papers take their place between these two. */
const panels: readonly HelpPanel[] = [
  { id: 'serve', Panel: QuickServe },
  { id: 'today', Panel: TodaysContacts },
];

const NO_TOPICS: readonly string[] = [];

/** Help at hand: follows the topics of the consultation in the middle. */
export function HelpColumn({
  current,
  mayBegin,
  onTopic,
}: {
  current: string | null;
  /** False where nothing new can be recorded. */
  mayBegin: boolean;
  onTopic: (topic: string) => void;
}) {
  const { t } = useTranslation('desk');
  const topics = useDraft(current ?? '', ({ fields }) => fields.topics) ?? NO_TOPICS;
  return panels
    .filter(({ id }) => mayBegin || id !== 'serve')
    .map(({ id, Panel }) => (
      <div key={id} className={classes.block}>
        <h2 className={classes.heading}>
          {t(id === 'serve' && topics.length > 0 ? 'help.serveNew' : `help.${id}`)}
        </h2>
        <Panel consultationId={current} topics={topics} onTopic={onTopic} />
      </div>
    ));
}
