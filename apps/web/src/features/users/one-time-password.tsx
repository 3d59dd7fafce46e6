import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import type { User } from '@okenko/shared/users/users.contract';
import { useTranslation } from 'react-i18next';
import { BusyButton } from '../../ui/busy-button.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Section } from '../../ui/section.js';
import { useOneTimePassword } from './user-requests.js';

/** Makes a password that is shown once; the person changes it at the first sign-in. */
export function OneTimePasswordSection({ user }: { user: User }) {
  const { t } = useTranslation('users');
  const made = useOneTimePassword(user.id);
  return (
    <Section title={t('password')} description={t(user.passwordSet ? 'passwordText' : 'passwordMissing')}>
      <Stack align="start" gap="sm">
        <BusyButton
          variant={user.passwordSet ? 'default' : 'filled'}
          loading={made.isPending}
          disabled={!user.active}
          onClick={() => made.mutate()}
        >
          {t('makePassword')}
        </BusyButton>
        <ProblemAlert error={made.error} />
      </Stack>
      {made.data && <Shown name={user.name} password={made.data.password} onClose={made.reset} />}
    </Section>
  );
}

interface ShownProps {
  name: string;
  password: string;
  onClose: () => void;
}

function Shown({ name, password, onClose }: ShownProps) {
  const { t } = useTranslation(['users', 'common']);
  return (
    <Dialog isFirm onClose={onClose} title={t('passwordFor', { name })}>
      <Stack gap="md">
        <Text>{t('passwordOnce')}</Text>
        <Code block fz="xl" ta="center" data-autofocus tabIndex={0} aria-label={t('makePassword')}>
          {password}
        </Code>
        <Group gap="sm">
          <CopyButton value={password}>
            {({ copied, copy }) => (
              <Button onClick={copy}>{t(copied ? 'common:copied' : 'common:copy')}</Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onClose}>
            {t('passwordNoted')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
