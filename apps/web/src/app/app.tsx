import { BrowserRouter } from 'react-router';
import { PrivacyScreen } from './cover/privacy-screen.js';
import { PageBoundary } from './page-boundary.js';
import { Providers } from './providers.js';
import { Router } from './router.js';
import { SessionGate } from './session/session-gate.js';

export function App() {
  return (
    <Providers>
      <BrowserRouter>
        <PageBoundary>
          <SessionGate>
            <Router />
          </SessionGate>
        </PageBoundary>
      </BrowserRouter>
      <PrivacyScreen />
    </Providers>
  );
}
