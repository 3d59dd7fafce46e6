import { Alert, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../lib/http.js';
import { useProblemText } from '../../lib/problem.js';

const SECOND_MS = 1_000;
const SECONDS_OF_MINUTE = 60;

/** Seconds until the next attempt is allowed; counts down. */
export function useWait(error: Error | null): number {
  const [wait, setWait] = useState(0);
  useEffect(() => {
    const seconds = error instanceof ProblemError ? (error.problem.retryAfterSeconds ?? 0) : 0;
    const until = Date.now() + seconds * SECOND_MS;
    setWait(seconds);
    if (seconds === 0) return undefined;
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / SECOND_MS));
      setWait(left);
      if (left === 0) clearInterval(timer);
    }, SECOND_MS);
    return () => clearInterval(timer);
  }, [error]);
  return wait;
}

interface AttemptAlertProps {
  error: Error | null;
  wait: number;
}

/** Why a sign-in or an unlocking was refused, and when to try again. */
export function AttemptAlert({ error, wait }: AttemptAlertProps) {
  const { t } = useTranslation('auth');
  const text = useProblemText();
  if (!error) return null;
  const waited = error instanceof ProblemError && error.problem.retryAfterSeconds !== undefined && wait === 0;
  // A field says it already, and better.
  if (error instanceof ProblemError && (error.problem.fields ?? []).length > 0) return null;
  if (waited) return null;
  const minutes = Math.ceil(wait / SECONDS_OF_MINUTE);
  return (
    <>
      <Alert color="red">
        <Text c="var(--mantine-color-text)">{text(error)}</Text>
      </Alert>
      {wait > 0 && (
        // Apart from the alert, or it would be read out each second.
        <Text aria-live="off">
          {wait > SECONDS_OF_MINUTE
            ? t('waitMinutes', { count: minutes })
            : t('waitSeconds', { count: wait })}
        </Text>
      )}
    </>
  );
}
