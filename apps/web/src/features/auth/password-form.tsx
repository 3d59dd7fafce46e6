import { Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { changePasswordInput, type ChangePasswordInput } from '@okenko/shared/auth/auth.contract';
import { PASSWORD_MIN } from '@okenko/shared/users/users.contract';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../lib/http.js';
import { applyFieldProblems, checkedBy } from '../../lib/problem.js';
import { BusyButton } from '../../ui/busy-button.js';
import { PasswordField } from '../../ui/password-field.js';
import { AttemptAlert, useWait } from './attempt-alert.js';
import { useChangePassword } from './auth-requests.js';

interface PasswordFormProps {
  onChanged: () => void;
  /** Words for the present password; null where it has just been typed and is not asked for again. */
  currentLabel: string | null;
  /** The server asks for the present password all the same: what is known of the session is out of date. */
  onOutdated?: () => void;
  autoFocus?: boolean;
}

/** Changes the own password. Length decides, so the length is shown while it grows. */
export function PasswordForm({ onChanged, currentLabel, onOutdated, autoFocus = false }: PasswordFormProps) {
  const { t } = useTranslation('auth');
  const change = useChangePassword();
  const wait = useWait(change.error);
  const hint = useId();
  const form = useForm<ChangePasswordInput>({
    initialValues: currentLabel === null ? { next: '' } : { current: '', next: '' },
    validate: checkedBy(changePasswordInput),
  });
  const missing = PASSWORD_MIN - form.values.next.length;

  const submit = form.onSubmit((values) => {
    change.mutate(values, {
      onSuccess: () => {
        form.reset();
        onChanged();
      },
      onError: (error) => {
        if (currentLabel === null && asksFor(error, 'current')) onOutdated?.();
        else applyFieldProblems(form, error);
      },
    });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={420}>
        <AttemptAlert error={change.error} wait={wait} />
        {currentLabel !== null && (
          <PasswordField
            label={currentLabel}
            autoComplete="current-password"
            autoFocus={autoFocus}
            {...form.getInputProps('current')}
          />
        )}
        <div>
          <PasswordField
            label={t('newPassword')}
            autoComplete="new-password"
            autoFocus={autoFocus && currentLabel === null}
            aria-describedby={hint}
            {...form.getInputProps('next')}
          />
          <Text id={hint} c="dimmed" mt={4}>
            {missing > 0 ? t('lengthMissing', { count: missing }) : t('lengthEnough')}
          </Text>
        </div>
        <BusyButton
          type="submit"
          loading={change.isPending}
          disabled={wait > 0}
          style={{ alignSelf: 'start' }}
        >
          {t('changePassword')}
        </BusyButton>
      </Stack>
    </form>
  );
}

function asksFor(error: Error, field: string): boolean {
  return error instanceof ProblemError && (error.problem.fields ?? []).some(({ path }) => path === field);
}
