import { Button, Text, Title } from '@mantine/core';
import type { Me, SignInHints } from '@okenko/shared/auth/auth.contract';
import { useTranslation } from 'react-i18next';
import { useSignIn } from './auth-requests.js';
import { AttemptAlert, useWait } from './attempt-alert.js';
import classes from './auth.module.css';

/** Known to everybody: the demo runs on the own machine only. */
const DEMO_PASSWORD = 'okenko-demo';

interface DemoAccountsProps {
  accounts: SignInHints['accounts'];
  onSignedIn: (me: Me) => void;
}

/** The demo's people, each one click away. */
export function DemoAccounts({ accounts, onSignedIn }: DemoAccountsProps) {
  const { t } = useTranslation(['auth', 'terms']);
  const signIn = useSignIn();
  const wait = useWait(signIn.error);
  const enter = (email: string) =>
    signIn.mutate({ email, password: DEMO_PASSWORD }, { onSuccess: onSignedIn });
  return (
    <section aria-labelledby="demo-accounts">
      <Title order={2} id="demo-accounts" mb={4}>
        {t('demo.title')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('demo.text')}
      </Text>
      <AttemptAlert error={signIn.error} wait={wait} />
      {[...Map.groupBy(accounts, ({ town }) => town)].map(([town, people]) => (
        <div key={town}>
          <Title order={3} mt="sm" mb={4}>
            {town}
          </Title>
          <ul className={classes.accounts}>
            {people.map(({ email, role }) => (
              <li key={email}>
                <Button
                  variant="default"
                  fullWidth
                  justify="space-between"
                  fw={400}
                  loading={signIn.isPending && signIn.variables.email === email}
                  disabled={wait > 0}
                  rightSection={<Text c="dimmed">{email}</Text>}
                  onClick={() => enter(email)}
                >
                  {t(`terms:roles.${role}`)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
