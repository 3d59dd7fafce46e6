import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { ChannelIcon } from '../words/channel-icon.js';
import { quickContacts, type QuickContact } from './new-fields.js';
import classes from './new.module.css';

/** Keys of the desk (product: W P E O). Same in all languages and in the one-line box, shown on the buttons. */
const BUTTONS = [
  ['w', 'walk_in'],
  ['p', 'phone_in'],
  ['e', 'email'],
  ['o', 'online'],
] as const;
/** The free line and outgoing calls have a key; their buttons stand among the others. */
const CHANNEL_KEYS = [...BUTTONS, ['g', 'green_line'], ['c', 'phone_out']] as const;
/** With Alt and Shift the same letter works from within a field too: somebody calls while one writes. */
const MODIFIERS = ['', 'Alt+Shift+'];
const ICON = 18;

interface NewButtonsProps {
  onChannel: (channel: string) => void;
}

/** A new consultation by one click or one key. */
export function NewButtons({ onChannel }: NewButtonsProps) {
  const { t } = useTranslation('consultations');
  const { items, label, byCode } = useCodelist('channels');
  useShortcuts(
    MODIFIERS.flatMap((modifiers) =>
      CHANNEL_KEYS.map(([key, channel]) => ({
        keys: `${modifiers}${key}`,
        label: t('new.key', { channel: label(channel) }),
        group: t(modifiers === '' ? 'new.title' : 'new.anywhere'),
        awayFromFields: true,
        enabled: byCode.get(channel)?.retired !== true,
        run: () => onChannel(channel),
      })),
    ),
  );
  const [isOpen, setOpen] = useState(false);
  const others = items.filter(({ code, retired }) => !retired && !BUTTONS.some(([, one]) => one === code));
  return (
    <div className={classes.channels}>
      {BUTTONS.map(([key, channel]) => (
        <button
          key={channel}
          type="button"
          className={classes.channel}
          data-new={channel}
          onClick={() => onChannel(channel)}
        >
          <ChannelIcon channel={channel} />
          <span>{t(`new.${channel}`)}</span>
          <kbd aria-hidden>{key.toUpperCase()}</kbd>
        </button>
      ))}
      <button
        type="button"
        className={classes.channel}
        data-others
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{t('new.others')}</span>
        {isOpen ? <IconChevronUp size={ICON} aria-hidden /> : <IconChevronDown size={ICON} aria-hidden />}
      </button>
      {isOpen &&
        others.map(({ code }) => (
          <button
            key={code}
            type="button"
            className={classes.channel}
            data-long
            onClick={() => {
              setOpen(false);
              onChannel(code);
            }}
          >
            <ChannelIcon channel={code} />
            <span>{label(code)}</span>
            <KeyOf channel={code} />
          </button>
        ))}
    </div>
  );
}

function KeyOf({ channel }: { channel: string }) {
  const [key] = CHANNEL_KEYS.find(([, one]) => one === channel) ?? [];
  return key === undefined ? null : <kbd aria-hidden>{key.toUpperCase()}</kbd>;
}

const QUICK_KEYS: Record<QuickContact, string> = {
  wrong_number: 'x',
  silent: 's',
  thank_you: 't',
  where: 'r',
};

/** Contacts that one key records whole. */
export function QuickButtons({ onQuick }: { onQuick: (contact: QuickContact) => void }) {
  const { t } = useTranslation('consultations');
  useShortcuts(
    MODIFIERS.flatMap((modifiers) =>
      quickContacts.map((contact) => ({
        keys: `${modifiers}${QUICK_KEYS[contact]}`,
        label: t(`quick.${contact}.name`),
        group: t(modifiers === '' ? 'quick.title' : 'quick.anywhere'),
        awayFromFields: true,
        run: () => onQuick(contact),
      })),
    ),
  );
  return (
    <div className={classes.quick}>
      {quickContacts.map((contact) => (
        <button key={contact} type="button" className={classes.quickButton} onClick={() => onQuick(contact)}>
          <span>{t(`quick.${contact}.name`)}</span>
          <kbd aria-hidden>{QUICK_KEYS[contact].toUpperCase()}</kbd>
        </button>
      ))}
    </div>
  );
}
