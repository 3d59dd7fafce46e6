import '@fontsource-variable/source-sans-3/wght.css';
import '@mantine/core/styles.css';
import './theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../lib/i18n/i18n.js';
import { startShortcuts } from '../lib/shortcuts.js';
import { App } from './app.js';
import { startPrivacyKey } from './cover/privacy-key.js';
import { fetchPageEarly } from './router.js';

/** What is not here by then comes into a screen that stands already. */
const WAIT_MS = 500;

/** Resolves when the browser has the whole page: the program may be faster. */
async function pageRead(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/** Draws the application. @param answered resolves when all is here that the first page shows */
export async function start(answered: Promise<void>): Promise<void> {
  await pageRead();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root');

  // First of all listeners: nothing on the page may swallow the key that hides it.
  startPrivacyKey();
  startShortcuts();

  const whole = Promise.all([answered, fetchPageEarly(window.location.pathname)]);
  const late = new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  await Promise.all([startI18n(), Promise.race([whole, late])]);

  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
