import { Text } from '@mantine/core';
import type { Me } from '@okenko/shared/auth/auth.contract';
import { useTranslation } from 'react-i18next';
import { useSignInHints } from '../../features/auth/auth-requests.js';
import { DemoAccounts } from '../../features/auth/demo-accounts.js';
import { LanguageChoice } from '../../features/auth/language-choice.js';
import { SignInForm } from '../../features/auth/sign-in-form.js';
import { usePageTitle } from '../../lib/page-title.js';
import { Entrance } from '../../ui/entrance.js';

interface SignInPageProps {
  onSignedIn: (me: Me) => void;
  /** The person whose session ended; their work waits below. */
  returning?: Me['user'];
}

export function SignInPage({ onSignedIn, returning }: SignInPageProps) {
  const { t } = useTranslation('auth');
  const hints = useSignInHints();
  usePageTitle(t('signIn'));
  const accounts = hints.data?.demo && !returning ? hints.data.accounts : [];
  return (
    <Entrance
      title={t('title')}
      corner={<LanguageChoice />}
      aside={accounts.length > 0 && <DemoAccounts accounts={accounts} onSignedIn={onSignedIn} />}
    >
      {returning && <Text mb="md">{t('sessionEnded', { name: returning.name })}</Text>}
      <SignInForm onSignedIn={onSignedIn} email={returning?.email} />
    </Entrance>
  );
}
