import { defineConfig } from '@playwright/test';
import { findChromium } from '../scripts/test/machine.ts';

/** Without a display and without anything that talks to the world. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = findChromium(process.env);
if (executablePath === null) throw new Error('The journeys need Chromium. Name one with OKENKO_CHROMIUM.');
export const launchOptions = { executablePath, args: CHROMIUM_FLAGS };

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  outputDir: '../test-results/journeys',
  globalSetup: './global-setup.ts',
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions,
    locale: 'cs-CZ',
    timezoneId: 'Europe/Prague',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 15_000,
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    screenshot: 'only-on-failure',
  },
});
