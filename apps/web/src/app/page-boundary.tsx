import { Button, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isServerThere } from '../lib/ask-server.js';
import { PartRefused } from '../lib/parts.js';
import { useConnected } from '../lib/use-connected.js';

interface PageBoundaryProps {
  children: ReactNode;
  /** What broke is tried again when this changes: the address. */
  resetKey?: string;
}

interface PageBoundaryState {
  error: Error | null;
}

/** Keeps what stands around it when a page breaks. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { error: null };

  static getDerivedStateFromError(error: Error): PageBoundaryState {
    return { error };
  }

  override componentDidUpdate(before: PageBoundaryProps) {
    if (this.state.error && before.resetKey !== this.props.resetKey) this.setState({ error: null });
  }

  override render() {
    return this.state.error ? <BrokenPage error={this.state.error} /> : this.props.children;
  }
}

function BrokenPage({ error }: { error: Error }) {
  const { t } = useTranslation();
  const connected = useConnected();
  const outdated = error instanceof PartRefused;
  // Without a server it would lead out of the product.
  const reload = async () => {
    if (await isServerThere()) window.location.reload();
  };
  return (
    <Stack p="lg" gap="sm" maw={560}>
      <Title order={1}>{t('errors.broken')}</Title>
      <Text role="alert">{t(outdated ? 'errors.newVersion' : 'errors.brokenText')}</Text>
      {!connected && <Text role="status">{t('errors.reloadLater')}</Text>}
      <Button disabled={!connected} onClick={() => void reload()} style={{ alignSelf: 'start' }}>
        {t('errors.reload')}
      </Button>
    </Stack>
  );
}
