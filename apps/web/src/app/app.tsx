import { RouterProvider } from 'react-router/dom';
import { PrivacyScreen } from './cover/privacy-screen.js';
import { Providers } from './providers.js';
import { router } from './router.js';
import { SessionGate } from './session/session-gate.js';

export function App() {
  return (
    <Providers>
      <SessionGate>
        <RouterProvider router={router} />
      </SessionGate>
      <PrivacyScreen />
    </Providers>
  );
}
