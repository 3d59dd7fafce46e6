import { Button, Stack, Text, Title } from '@mantine/core';
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
      <Stack gap="xs" component="ul" className={classes.accounts ?? ''}>
        {accounts.map((account) => (
          <li key={account.email}>
            <Button
              variant="default"
              fullWidth
              justify="space-between"
              h="auto"
              py="xs"
              loading={signIn.isPending && signIn.variables.email === account.email}
              disabled={wait > 0}
              rightSection={<Text c="dimmed">{account.town}</Text>}
              onClick={() => enter(account.email)}
            >
              <span className={classes.account}>
                <strong>{t(`terms:roles.${account.role}`)}</strong>
                <Text component="span" c="dimmed" fz="xs">
                  {account.email}
                </Text>
              </span>
            </Button>
          </li>
        ))}
      </Stack>
    </section>
  );
}
