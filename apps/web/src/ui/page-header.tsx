import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePageTitle } from '../lib/page-title.js';

interface PageHeaderProps {
  title: string;
  /** One sentence: what this page is for. */
  description?: string;
  /** Buttons of the whole page. */
  children?: ReactNode;
}

/** Heading of a page; names the browser's tab too. */
export function PageHeader({ title, description, children }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <Group justify="space-between" align="end" mb="lg" gap="md">
      <Stack gap={4} maw={720}>
        <Title order={1}>{title}</Title>
        {description && <Text c="dimmed">{description}</Text>}
      </Stack>
      {children && <Group gap="sm">{children}</Group>}
    </Group>
  );
}
