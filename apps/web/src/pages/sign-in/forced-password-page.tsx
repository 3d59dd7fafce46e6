import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from '../../features/auth/password-form.js';
import { usePageTitle } from '../../lib/page-title.js';
import { Entrance } from '../../ui/entrance.js';

interface ForcedPasswordPageProps {
  /** Whether the one-time password has just been typed in this session. */
  isKnown: boolean;
  onChanged: () => Promise<void>;
  onSignOut: () => Promise<void>;
}

/** The first sign-in with a one-time password: nothing else is open before an own one is set. */
export function ForcedPasswordPage({ isKnown, onChanged, onSignOut }: ForcedPasswordPageProps) {
  const { t } = useTranslation(['auth', 'common']);
  usePageTitle(t('forced.title'));
  return (
    <Entrance title={t('forced.title')}>
      <Text mb="md">{t('forced.text')}</Text>
      <PasswordForm
        key={String(isKnown)}
        currentLabel={isKnown ? null : t('forced.current')}
        onChanged={() => void onChanged()}
        onOutdated={() => void onChanged()}
        autoFocus
      />
      <Button variant="subtle" mt="md" px={0} onClick={() => void onSignOut()}>
        {t('common:shell.signOut')}
      </Button>
    </Entrance>
  );
}
