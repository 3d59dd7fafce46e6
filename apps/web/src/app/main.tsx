import '@fontsource-variable/source-sans-3/wght.css';
import '@mantine/core/styles.css';
import './theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../lib/i18n/i18n.js';
import { fetchMeEarly } from '../lib/session.js';
import { startShortcuts } from '../lib/shortcuts.js';
import { App } from './app.js';
import { startPrivacyKey } from './cover/privacy-key.js';
import { fetchPageEarly } from './router.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');

// First of all listeners: nothing on the page may swallow the key that hides it.
startPrivacyKey();
startShortcuts();

// The person, the page and the texts are asked for at the same time.
fetchMeEarly();
fetchPageEarly(window.location.pathname);
await startI18n();

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
