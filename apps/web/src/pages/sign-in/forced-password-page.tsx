import { Button, List, Text } from '@mantine/core';
import type { Me } from '@okenko/shared/auth/auth.contract';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from '../../features/auth/password-form.js';
import { useFormats } from '../../lib/formats.js';
import { usePageTitle } from '../../lib/page-title.js';
import { Entrance } from '../../ui/entrance.js';

interface ForcedPasswordPageProps {
  /** Whether the one-time password has just been typed in this session. */
  isKnown: boolean;
  /** One-time passwords that the account was given lately. */
  resets: Me['passwordResets'];
  onChanged: () => Promise<void>;
  onSignOut: () => Promise<void>;
}

/** The first sign-in with a one-time password: nothing else is open before an own one is set. */
export function ForcedPasswordPage({ isKnown, resets, onChanged, onSignOut }: ForcedPasswordPageProps) {
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
      {resets.length > 0 && <Resets resets={resets} />}
      <Button variant="subtle" mt="md" px={0} onClick={() => void onSignOut()}>
        {t('common:shell.signOut')}
      </Button>
    </Entrance>
  );
}

/** Whoever gives a one-time password could have signed in with it first: the person is told of each. */
function Resets({ resets }: Pick<ForcedPasswordPageProps, 'resets'>) {
  const { t } = useTranslation('auth');
  const { dateTime } = useFormats();
  return (
    <>
      <Text mt="md">{t('forced.resets')}</Text>
      <List mt={4}>
        {resets.map(({ at, by }) => (
          <List.Item key={at}>{by === '' ? dateTime(at) : `${dateTime(at)}, ${by}`}</List.Item>
        ))}
      </List>
      <Text mt={4} c="dimmed" fz="sm">
        {t('forced.resetsText')}
      </Text>
    </>
  );
}
