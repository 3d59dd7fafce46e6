import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { unlockInput, type Me, type UnlockInput } from '@okenko/shared/auth/auth.contract';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { applyFieldProblems, checkedBy } from '../../lib/problem.js';
import { BusyButton } from '../../ui/busy-button.js';
import { PasswordField } from '../../ui/password-field.js';
import { AttemptAlert, useWait } from './attempt-alert.js';
import { useUnlock } from './auth-requests.js';

/** The same person comes back to the locked screen. */
export function UnlockForm({ email, onUnlocked }: { email: string; onUnlocked: (me: Me) => void }) {
  const { t } = useTranslation('auth');
  const unlock = useUnlock();
  const wait = useWait(unlock.error);
  const form = useForm<UnlockInput>({ initialValues: { password: '' }, validate: checkedBy(unlockInput) });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [unlock.error]);

  const submit = form.onSubmit((values) => {
    unlock.mutate(values, {
      onSuccess: onUnlocked,
      onError: (error) => {
        form.setFieldValue('password', '');
        // After it: a new value takes the field's error away.
        applyFieldProblems(form, error);
      },
    });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <AttemptAlert error={unlock.error} wait={wait} />
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField
          ref={field}
          label={t('password')}
          name="password"
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <BusyButton type="submit" loading={unlock.isPending} disabled={wait > 0}>
          {t('unlock')}
        </BusyButton>
      </Stack>
    </form>
  );
}
