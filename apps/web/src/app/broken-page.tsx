import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

/** A page that threw. A page that could not be fetched usually means that a new version was installed. */
export function BrokenPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const outdated = error instanceof TypeError && /import|module/i.test(error.message);
  return (
    <Stack component="main" p="lg" gap="sm" maw={560}>
      <Title order={1}>{t('errors.broken')}</Title>
      <Text role="alert">{t(outdated ? 'errors.newVersion' : 'errors.brokenText')}</Text>
      <Button onClick={() => window.location.reload()} style={{ alignSelf: 'start' }}>
        {t('errors.reload')}
      </Button>
    </Stack>
  );
}
