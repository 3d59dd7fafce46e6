import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useDayLive } from '../../features/consultations/day/use-day.js';
import { useNewContacts } from '../../features/consultations/new/use-new-contacts.js';
import { useGoneNotice } from '../../features/consultations/open/use-gone-notice.js';
import {
  useOpenConsultations,
  useOpenFromServer,
} from '../../features/consultations/open/use-open-consultations.js';
import { useUndoKey } from '../../features/consultations/undo/use-undo-key.js';
import { waitsForOffice } from '../../lib/drafts/closed-office.js';
import { useDraftEvents, useDrafts } from '../../lib/drafts/use-drafts.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useMe, useSessionActions } from '../../lib/session.js';
import { NoOffice } from '../../ui/no-office.js';
import { WidePage } from '../../ui/wide-page.js';
import { DeskStart } from './desk-start.js';
import { Gone } from './gone.js';
import { HelpColumn } from './help-column.js';
import { NowColumn } from './now-column.js';
import { useDeskChoice } from './use-desk-choice.js';
import { useDeskKeys } from './use-desk-keys.js';
import { useLeaveField } from './use-leave-field.js';
import { useRecordEditor } from './use-record-editor.js';
import { ViewSwitch, type View } from './view-switch.js';
import classes from './desk.module.css';

const PANEL_ID = 'desk-record';

/**
 * The desk, for who has one: without an office no key and no button may look as if it recorded something. What is
 * open where an office was closed is finished all the same.
 */
export function DeskPage() {
  const { t } = useTranslation('desk');
  usePageTitle(t('title'));
  useDrafts();
  const { officeId } = useMe();
  const { isLoading } = useOpenFromServer();
  const isNeeded = useOpenConsultations().length > 0;
  const { refresh } = useSessionActions();
  // The office was closed and this desk has not heard of it yet.
  useDraftEvents((event) => {
    if (event.type === 'refused' && waitsForOffice(event.draft)) void refresh();
  });
  if (officeId !== null || isNeeded) return <Desk isLoading={isLoading} />;
  return isLoading ? <div className={classes.waiting} /> : <NoOffice />;
}

/** What is open at the left, the consultation in the middle, help at hand at the right. */
function Desk({ isLoading }: { isLoading: boolean }) {
  const { t } = useTranslation('desk');
  const drafts = useDrafts();
  const hasOffice = useMe().officeId !== null;
  useDayLive();
  const open = useOpenConsultations();
  const [view, setView] = useState<View>('now');
  const panel = useRef<HTMLElement>(null);
  const { current, choose, ended, gone, leaveGone } = useDeskChoice(open, panel, setView);
  const contacts = useNewContacts();
  const RecordEditor = useRecordEditor(current !== null);
  useGoneNotice(gone?.id ?? current);

  const onChannel = (channel: string) => {
    const id = contacts.open({ channel });
    if (id !== null) choose(id, 'topics');
  };
  /** A contact that waits for its topic takes it; else the topic begins a contact. */
  const onTopic = (topic: string) => {
    const own = open.find(({ id, isOwn }) => isOwn && id === current);
    const waiting = own && drafts.registry.get(own.id);
    if (waiting?.fields.kind === 'consultation' && waiting.fields.topics.length === 0) {
      drafts.edit(waiting.id, { topics: [topic] });
      return choose(waiting.id, 'note');
    }
    const id = contacts.open({ topics: [topic] });
    if (id !== null) choose(id, 'note');
  };
  const onNew = (note: string) => {
    const id = contacts.open({ note });
    if (id !== null) choose(id, 'topics');
  };
  useDeskKeys(open, current, (id) => choose(id, 'remembered'));
  useLeaveField(panel, current);
  useUndoKey();

  return (
    <WidePage>
      <h1 className="visually-hidden">{t('title')}</h1>
      <ViewSwitch view={view} onView={setView} />
      <div className={classes.desk} data-view={view}>
        <section className={classes.now} aria-label={t('views.now')}>
          <NowColumn
            open={open}
            mayBegin={hasOffice}
            current={current}
            onChoose={(id, enter) => choose(id, enter ? 'remembered' : 'none')}
            onChannel={onChannel}
            onQuick={contacts.record}
            panelId={PANEL_ID}
          />
        </section>
        <section
          ref={panel}
          id={PANEL_ID}
          tabIndex={-1}
          className={classes.record}
          {...(current === null
            ? { 'aria-label': t('views.record') }
            : { role: 'tabpanel', 'aria-labelledby': `tab-${current}` })}
        >
          {gone !== null && <Gone {...gone} onClose={leaveGone} onNew={onNew} />}
          {current === null && hasOffice && <DeskStart isLoading={isLoading && open.length === 0} />}
          {current !== null && RecordEditor === null && <div className={classes.waiting} />}
          {current !== null && RecordEditor !== null && (
            <RecordEditor
              key={current}
              id={current}
              onEnter={() => flushSync(() => setView('record'))}
              onEnded={() => ended(current)}
              onMoved={(id) => choose(id, 'topics')}
            />
          )}
        </section>
        <section className={classes.help} aria-label={t('views.help')}>
          <HelpColumn current={current} mayBegin={hasOffice} onTopic={onTopic} />
        </section>
      </div>
    </WidePage>
  );
}
