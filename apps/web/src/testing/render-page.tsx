import type { Me } from '@okenko/shared/auth/auth.contract';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useEffect, type ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { PrivacyScreen } from '../app/cover/privacy-screen.js';
import { newQueryClient } from '../app/query-client.js';
import { Router } from '../app/router.js';
import { SessionGate } from '../app/session/session-gate.js';
import { CommandSlot } from '../app/shell/command-slot.js';
import { MeInCache } from '../lib/me-in-cache.js';
import { notices } from '../lib/notices.js';
import { ME_KEY, SessionActionsContext } from '../lib/session.js';
import { Notices } from '../ui/notices.js';
import { aMe } from './a-me.js';

interface PageOptions {
  me?: Me;
  /** The address, `/consultations/1`, and the pattern it answers to, `/consultations/:id`. */
  at?: string;
  path?: string;
}

/** Renders one page as a signed-in person sees it, without the shell. */
export function renderPage(page: ReactNode, { me = aMe(), at = '/', path = at }: PageOptions = {}) {
  const client = newQueryClient();
  client.setQueryData(ME_KEY, me);
  const actions = { lock: nothing, signOut: nothing, refresh: nothing };
  return around(
    client,
    at,
    <MeInCache>
      <SessionActionsContext value={actions}>
        <CommandSlot>
          <Routes>
            <Route path={path} element={page} />
            <Route path="*" element={null} />
          </Routes>
        </CommandSlot>
      </SessionActionsContext>
    </MeInCache>,
  );
}

/** Renders the whole application; who is signed in is what `GET /api/auth/me` answers. */
export function renderApp(at = '/') {
  return around(
    newQueryClient(),
    at,
    <>
      <SessionGate>
        <Router />
      </SessionGate>
      <PrivacyScreen />
    </>,
  );
}

async function nothing(): Promise<void> {}

function around(client: ReturnType<typeof newQueryClient>, at: string, tree: ReactNode) {
  notices.clean();
  const user = userEvent.setup({ delay: null });
  const place = { pathname: at };
  function Place() {
    const { pathname } = useLocation();
    useEffect(() => {
      place.pathname = pathname;
    }, [pathname]);
    return null;
  }
  const view = render(
    <QueryClientProvider client={client}>
      <MantineProvider env="test">
        <MemoryRouter initialEntries={[at]}>
          {tree}
          <Place />
        </MemoryRouter>
        <Notices />
      </MantineProvider>
    </QueryClientProvider>,
  );
  /** `place.pathname` is the address the person stands at. */
  return { ...view, user, client, place };
}
