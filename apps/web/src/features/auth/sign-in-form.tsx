import { Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { signInInput, type Me, type SignInInput } from '@okenko/shared/auth/auth.contract';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { applyFieldProblems, checkedBy } from '../../lib/problem.js';
import { useSignIn } from './auth-requests.js';
import { BusyButton } from '../../ui/busy-button.js';
import { PasswordField } from '../../ui/password-field.js';
import { AttemptAlert, useWait } from './attempt-alert.js';

interface SignInFormProps {
  onSignedIn: (me: Me) => void;
  /** Known where the session of this person ended. */
  email?: string | undefined;
}

export function SignInForm({ onSignedIn, email = '' }: SignInFormProps) {
  const { t } = useTranslation('auth');
  const signIn = useSignIn();
  const wait = useWait(signIn.error);
  const form = useForm<SignInInput>({
    initialValues: { email, password: '' },
    validate: checkedBy(signInInput),
  });
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (signIn.error) password.current?.focus();
  }, [signIn.error]);

  const submit = form.onSubmit((values) => {
    signIn.mutate(values, {
      onSuccess: onSignedIn,
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
        <AttemptAlert error={signIn.error} wait={wait} />
        <TextInput
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus={email === ''}
          {...form.getInputProps('email')}
        />
        <PasswordField
          ref={password}
          label={t('password')}
          name="password"
          autoComplete="current-password"
          autoFocus={email !== ''}
          {...form.getInputProps('password')}
        />
        <BusyButton type="submit" loading={signIn.isPending} disabled={wait > 0}>
          {t('signIn')}
        </BusyButton>
      </Stack>
    </form>
  );
}
