import { Button, Stack, Text } from '@mantine/core';
import { notices } from '../../lib/notices.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EverywhereQuestion } from '../../features/auth/everywhere-question.js';
import { PasswordForm } from '../../features/auth/password-form.js';
import { PreferencesForm } from '../../features/auth/preferences-form.js';
import { useMe, useSessionActions } from '../../lib/session.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Section } from '../../ui/section.js';

export function AccountPage() {
  const { t } = useTranslation(['account', 'common', 'auth']);
  return (
    <>
      <PageHeader title={t('common:nav.account')} />
      <Stack gap="lg">
        <Profile />
        <Section title={t('screen')}>
          <PreferencesForm />
        </Section>
        <Section title={t('password')} description={t('passwordText')}>
          <PasswordForm
            currentLabel={t('auth:currentPassword')}
            onChanged={() => notices.show({ message: t('auth:passwordChanged') })}
          />
        </Section>
        <Everywhere />
      </Stack>
    </>
  );
}

function Profile() {
  const { t } = useTranslation(['account', 'terms']);
  const me = useMe();
  return (
    <Section title={me.user.name} description={t('profileText')}>
      <Text>{me.user.email}</Text>
      <Text>{me.roles.map((role) => t(`terms:roles.${role}`)).join(', ')}</Text>
      {me.offices.length > 0 && <Text>{me.offices.map(({ name }) => name).join(', ')}</Text>}
    </Section>
  );
}

function Everywhere() {
  const { t } = useTranslation(['account', 'common']);
  const { signOut } = useSessionActions();
  const [error, setError] = useState<Error | null>(null);
  const [isAsked, setAsked] = useState(false);
  const leave = () => {
    setAsked(false);
    void signOut(true).catch((reason: Error) => setError(reason));
  };
  return (
    <Section title={t('common:shell.signOutEverywhere')} description={t('everywhereText')}>
      <Stack gap="sm" align="start">
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('common:shell.signOutEverywhere')}
        </Button>
        <ProblemAlert error={error} />
        {isAsked && <EverywhereQuestion onStay={() => setAsked(false)} onGo={leave} />}
      </Stack>
    </Section>
  );
}
