import { Button, Text } from '@mantine/core';
import type { Me } from '@okenko/shared/auth/auth.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnlockForm } from '../../features/auth/unlock-form.js';
import { usePageTitle } from '../../lib/page-title.js';
import { Entrance } from '../../ui/entrance.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

interface LockPageProps {
  me: Me;
  onUnlocked: (me: Me) => void;
  onSignOut: () => Promise<void>;
}

/** The work waits below, as it was left. */
export function LockPage({ me, onUnlocked, onSignOut }: LockPageProps) {
  const { t } = useTranslation('auth');
  const [error, setError] = useState<Error | null>(null);
  usePageTitle(t('lock.title'));
  const leave = () => onSignOut().catch((reason: Error) => setError(reason));
  return (
    <Entrance title={t('lock.title')}>
      <Text mb="md">{t('lock.text', { name: me.user.name })}</Text>
      <UnlockForm email={me.user.email} onUnlocked={onUnlocked} />
      <Button variant="subtle" mt="md" px={0} onClick={() => void leave()}>
        {t('lock.another')}
      </Button>
      <Text c="dimmed" fz="xs" mb="xs">
        {t('lock.anotherText')}
      </Text>
      <ProblemAlert error={error} />
    </Entrance>
  );
}
