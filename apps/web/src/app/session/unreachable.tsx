import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../lib/problem.js';

/** The server gave no answer at the start. */
export function Unreachable({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  return (
    <Center component="main" mih="100dvh" p="lg">
      <Stack maw={420} gap="sm">
        <Title order={1}>{t('product')}</Title>
        <Text role="alert">{text(error)}</Text>
        <Button onClick={onRetry} style={{ alignSelf: 'start' }}>
          {t('retry')}
        </Button>
      </Stack>
    </Center>
  );
}
