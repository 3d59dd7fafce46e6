import IconCalendarTime from '@tabler/icons-react/dist/esm/icons/IconCalendarTime.mjs';
import IconMail from '@tabler/icons-react/dist/esm/icons/IconMail.mjs';
import IconMailbox from '@tabler/icons-react/dist/esm/icons/IconMailbox.mjs';
import IconMapPin from '@tabler/icons-react/dist/esm/icons/IconMapPin.mjs';
import IconMessages from '@tabler/icons-react/dist/esm/icons/IconMessages.mjs';
import IconPhone from '@tabler/icons-react/dist/esm/icons/IconPhone.mjs';
import IconPhoneCall from '@tabler/icons-react/dist/esm/icons/IconPhoneCall.mjs';
import IconPhoneOutgoing from '@tabler/icons-react/dist/esm/icons/IconPhoneOutgoing.mjs';
import IconPoint from '@tabler/icons-react/dist/esm/icons/IconPoint.mjs';
import IconVideo from '@tabler/icons-react/dist/esm/icons/IconVideo.mjs';
import IconWalk from '@tabler/icons-react/dist/esm/icons/IconWalk.mjs';

const ICONS: Record<string, typeof IconPoint> = {
  walk_in: IconWalk,
  appointment: IconCalendarTime,
  phone_in: IconPhone,
  phone_out: IconPhoneOutgoing,
  green_line: IconPhoneCall,
  email: IconMail,
  letter: IconMailbox,
  online: IconVideo,
  chat: IconMessages,
  field: IconMapPin,
};

const SIZE = 20;

/** A picture of the channel; its name always stands beside it or in the label. */
export function ChannelIcon({ channel, size = SIZE }: { channel: string; size?: number }) {
  const Icon = ICONS[channel] ?? IconPoint;
  return <Icon size={size} stroke={1.75} aria-hidden focusable={false} style={{ flexShrink: 0 }} />;
}
