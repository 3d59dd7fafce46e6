import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../lib/problem.js';

interface ProblemAlertProps {
  /** What was thrown; null shows nothing. */
  error: Error | null | undefined;
  onRetry?: (() => void) | undefined;
}

/** A failed request, told where it happened. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  if (!error) return null;
  return (
    <Alert color="red" role="alert">
      <Group justify="space-between" gap="sm">
        <Text c="var(--mantine-color-text)">{text(error)}</Text>
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
