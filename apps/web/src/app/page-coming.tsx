import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConnected } from '../lib/use-connected.js';

/** A page that is being fetched: nothing for the moment that it takes, a word while nobody answers. */
export function PageComing() {
  const { t } = useTranslation();
  if (useConnected()) return null;
  return (
    <Stack p="lg" gap="sm" maw={560}>
      <Title order={1}>{t('errors.away')}</Title>
      <Text role="status">{t('errors.awayText')}</Text>
    </Stack>
  );
}
