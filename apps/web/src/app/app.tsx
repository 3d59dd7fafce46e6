import { BrowserRouter } from 'react-router';
import { PrivacyScreen } from './cover/privacy-screen.js';
import { Providers } from './providers.js';
import { Router } from './router.js';
import { SessionGate } from './session/session-gate.js';

export function App() {
  return (
    <Providers>
      <BrowserRouter>
        <SessionGate>
          <Router />
        </SessionGate>
      </BrowserRouter>
      <PrivacyScreen />
    </Providers>
  );
}
