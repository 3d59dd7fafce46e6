import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { useFormats } from '../../../lib/formats.js';
import { ChannelIcon } from '../words/channel-icon.js';
import { useWaiting } from '../open/use-open-consultations.js';
import { useDaySummary } from './use-day.js';
import classes from './day.module.css';

/** The own day in numbers: contacts, minutes, channels. */
export function MyDay() {
  const { t } = useTranslation('consultations');
  const formats = useFormats();
  const channels = useCodelist('channels');
  const waiting = useWaiting();
  const { data } = useDaySummary();
  return (
    <div className={classes.day}>
      <p className={classes.main}>
        {data === undefined
          ? '–'
          : [
              t('day.consultations', { count: data.consultations }),
              ...(data.consultations > 0 ? [formats.minutes(data.minutes)] : []),
            ].join(' · ')}
      </p>
      {data !== undefined && (
        <>
          <ul className={classes.channels}>
            {data.byChannel.map(({ channel, count }) => (
              <li key={channel} title={channels.label(channel)}>
                <ChannelIcon channel={channel} size={18} />
                <span className="visually-hidden">{`${channels.label(channel)}: `}</span>
                {formats.number(count)}
              </li>
            ))}
          </ul>
          <Text c="dimmed">
            {[
              data.orientations > 0 && t('day.orientations', { count: data.orientations }),
              data.empty > 0 && t('day.empty', { count: data.empty }),
              data.colleagues > 0 && t('day.colleagues', { count: data.colleagues }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </>
      )}
      {waiting > 0 && <Text fw={600}>{t('day.waiting', { count: waiting })}</Text>}
    </div>
  );
}
