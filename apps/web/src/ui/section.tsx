import { Paper, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface SectionProps {
  title: string;
  description?: string;
  children: ReactNode;
}

/** A part of a page with a heading of its own. */
export function Section({ title, description, children }: SectionProps) {
  const id = useId();
  return (
    <Paper component="section" withBorder p="lg" bg="var(--okenko-raised)" aria-labelledby={id}>
      <Title order={2} id={id} mb={description ? 4 : 'md'}>
        {title}
      </Title>
      {description && (
        <Text c="dimmed" mb="md" maw={720}>
          {description}
        </Text>
      )}
      {children}
    </Paper>
  );
}
