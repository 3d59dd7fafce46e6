import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { ChannelIcon } from '../words/channel-icon.js';
import { useField } from './record-context.js';

/** How the contact came about. */
export function ChannelSelect(props: { 'data-autofocus'?: boolean }) {
  const { t } = useTranslation('consultations');
  const { items, label } = useCodelist('channels');
  const { value, set, ids, error } = useField('channel');
  const channels = items
    .filter(({ code, retired }) => !retired || code === value)
    .map(({ code }) => ({ value: code, label: label(code) }));
  return (
    <Select
      {...props}
      id={ids.control}
      aria-label={t('fields.channel')}
      data={channels.length > 0 ? channels : [{ value, label: label(value) }]}
      value={value}
      onChange={(code) => code !== null && set(code)}
      leftSection={<ChannelIcon channel={value} />}
      error={error}
      maw={260}
    />
  );
}
