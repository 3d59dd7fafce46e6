import type { Me } from '@okenko/shared/auth/auth.contract';
import { MantineProvider } from '@mantine/core';
import { Notifications, cleanNotifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { PrivacyScreen } from '../app/cover/privacy-screen.js';
import { newQueryClient } from '../app/query-client.js';
import { routes } from '../app/router.js';
import { SessionGate } from '../app/session/session-gate.js';
import { SessionActionsContext } from '../app/session/session-actions.js';
import { CommandSlot } from '../app/shell/command-slot.js';
import { ME_KEY } from '../lib/session.js';
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
  const router = createMemoryRouter(
    [
      { path, element: page },
      { path: '*', element: null },
    ],
    { initialEntries: [at] },
  );
  const actions = { lock: nothing, signOut: nothing, refresh: nothing };
  return around(
    client,
    <SessionActionsContext value={actions}>
      <CommandSlot>
        <RouterProvider router={router} />
      </CommandSlot>
    </SessionActionsContext>,
    router,
  );
}

/** Renders the whole application; who is signed in is what `GET /api/auth/me` answers. */
export function renderApp(at = '/') {
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const tree = (
    <>
      <SessionGate>
        <RouterProvider router={router} />
      </SessionGate>
      <PrivacyScreen />
    </>
  );
  return around(newQueryClient(), tree, router);
}

async function nothing(): Promise<void> {}

function around(
  client: ReturnType<typeof newQueryClient>,
  tree: ReactNode,
  router: ReturnType<typeof createMemoryRouter>,
) {
  cleanNotifications();
  const user = userEvent.setup();
  const view = render(
    <QueryClientProvider client={client}>
      <MantineProvider env="test">
        {tree}
        <Notifications />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { ...view, user, router, client };
}
