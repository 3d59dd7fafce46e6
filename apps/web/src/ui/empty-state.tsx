import { Stack, Text, Title, type TitleOrder } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** What to do next. */
  text?: string;
  headingOrder?: TitleOrder;
  /** The action that ends the emptiness. */
  children?: ReactNode;
}

/** Nothing to show, said kindly, with the next step. */
export function EmptyState({ title, text, headingOrder = 2, children }: EmptyStateProps) {
  return (
    <Stack gap="xs" align="start" py="xl" maw={560}>
      <Title order={headingOrder} size="h2">
        {title}
      </Title>
      {text && <Text c="dimmed">{text}</Text>}
      {children}
    </Stack>
  );
}
