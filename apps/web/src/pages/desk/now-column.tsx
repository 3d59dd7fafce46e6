import { useTranslation } from 'react-i18next';
import { MyDay } from '../../features/consultations/day/my-day.js';
import { NewButtons, QuickButtons } from '../../features/consultations/new/new-buttons.js';
import type { QuickContact } from '../../features/consultations/new/new-fields.js';
import { OpenTabs } from '../../features/consultations/open/open-tabs.js';
import type { OpenConsultation } from '../../features/consultations/open/use-open-consultations.js';
import classes from './desk.module.css';

interface NowColumnProps {
  open: readonly OpenConsultation[];
  /** False for who works at no open office: nothing begins. */
  mayBegin: boolean;
  current: string | null;
  onChoose: (id: string, enter: boolean) => void;
  onChannel: (channel: string) => void;
  onQuick: (contact: QuickContact) => void;
  panelId: string;
}

/** What goes on now, what may begin, and the day so far. */
export function NowColumn({
  open,
  mayBegin,
  current,
  onChoose,
  onChannel,
  onQuick,
  panelId,
}: NowColumnProps) {
  const { t } = useTranslation(['desk', 'common']);
  return (
    <>
      {mayBegin ? (
        <Block title={t('now.new')}>
          <NewButtons onChannel={onChannel} />
        </Block>
      ) : (
        <Block title={t('common:noOffice.title')}>
          <p>{t('common:noOffice.text')}</p>
          <p>{t('now.finish')}</p>
        </Block>
      )}
      <Block title={t('now.open')}>
        {open.length === 0 ? (
          <p className={classes.dimmed}>{t('now.nothingOpen')}</p>
        ) : (
          <OpenTabs items={open} current={current} onChoose={onChoose} panelId={panelId} />
        )}
      </Block>
      {mayBegin && (
        <Block title={t('now.quick')}>
          <QuickButtons onQuick={onQuick} />
        </Block>
      )}
      <Block title={t('now.day')}>
        <MyDay />
      </Block>
    </>
  );
}

function Block({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className={classes.block}>
      <h2 className={classes.heading}>{title}</h2>
      {children}
    </div>
  );
}
