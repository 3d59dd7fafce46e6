import { ActionIcon, Button, Kbd, Menu, Tooltip } from '@mantine/core';
import IconDotsVertical from '@tabler/icons-react/dist/esm/icons/IconDotsVertical.mjs';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../lib/drafts/use-drafts.js';
import { useFormats } from '../../../lib/formats.js';
import { useMe } from '../../../lib/session.js';
import { quickContacts, type QuickContact } from '../new/new-fields.js';
import { ChannelSelect } from './channel-select.js';
import { useFieldValue, useRecord } from './record-context.js';
import { RunningTime } from './running-time.js';
import { SaveState } from './save-state.js';
import classes from './record.module.css';

interface RecordHeadProps {
  onClose: () => void;
  onDiscard: () => void;
  /** It turned out to be no consultation: it is closed as that. */
  onTurnInto: (contact: QuickContact) => void;
}

/** Channel, running time, where it is saved, and the way out. */
export function RecordHead({ onClose, onDiscard, onTurnInto }: RecordHeadProps) {
  const { t } = useTranslation('consultations');
  const { id } = useRecord();
  const formats = useFormats();
  const startedAt = useFieldValue('startedAt');
  const minutes = useFieldValue('durationMinutes');
  const state = useDraft(id, ({ base }) => base?.state ?? 'open');
  const { user } = useMe();
  const holder = useDraft(id, ({ base, fields }) =>
    base !== null && base.worker.id === fields.workerId && base.worker.id !== user.id
      ? base.worker.name
      : null,
  );
  const mayDiscard = useDraft(id, ({ base }) => base === null || base.abilities.discard) ?? false;
  return (
    <div className={classes.head}>
      <div data-field="channel" className={classes.way}>
        <ChannelSelect />
      </div>
      <span className={classes.clock}>
        <span className="visually-hidden">{t('time.since', { time: formats.time(startedAt) })}</span>
        {minutes === null ? <RunningTime since={startedAt} /> : formats.minutes(minutes)}
      </span>
      {holder && <span className={classes.holder}>{t('head.heldBy', { name: holder })}</span>}
      <SaveState id={id} />
      <span className={classes.ways}>
        <Menu position="bottom-end">
          <Menu.Target>
            <Tooltip label={t('head.more')}>
              <ActionIcon variant="subtle" size="lg" aria-label={t('head.more')}>
                <IconDotsVertical size={20} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('head.turnInto')}</Menu.Label>
            {quickContacts.map((contact) => (
              <Menu.Item key={contact} onClick={() => onTurnInto(contact)}>
                {t(`quick.${contact}.name`)}
              </Menu.Item>
            ))}
            {mayDiscard && (
              <>
                <Menu.Divider />
                <Menu.Item color="red" onClick={onDiscard}>
                  {t('head.discard')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
        <Button onClick={onClose} rightSection={<Kbd className={classes.closeKey ?? ''}>Ctrl ⏎</Kbd>}>
          {t(state === 'reopened' ? 'head.closeAgain' : 'head.close')}
        </Button>
      </span>
    </div>
  );
}
