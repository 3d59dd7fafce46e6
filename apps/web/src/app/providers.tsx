import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { newQueryClient } from './query-client.js';
import { cssVariables, theme } from './theme.js';

const colorSchemes = localStorageColorSchemeManager({ key: 'okenko.color-scheme' });
const NOTICE_MS = 6_000;

/** Theme, cache and notices for the whole screen. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(newQueryClient);
  return (
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorSchemes}
        defaultColorScheme="auto"
      >
        {children}
        <Notifications position="bottom-center" autoClose={NOTICE_MS} limit={3} />
      </MantineProvider>
    </QueryClientProvider>
  );
}
