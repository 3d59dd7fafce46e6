import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Notices } from '../ui/notices.js';
import { newQueryClient } from './query-client.js';
import { cssVariables, theme } from './theme.js';

const colorSchemes = localStorageColorSchemeManager({ key: 'okenko.color-scheme' });

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
        <Notices />
      </MantineProvider>
    </QueryClientProvider>
  );
}
