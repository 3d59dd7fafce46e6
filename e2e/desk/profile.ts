import { type BrowserContext, chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { launchOptions } from '../playwright.config.ts';

export interface Profile {
  readonly context: BrowserContext;
  /** As a power cut would: the whole browser is gone at once. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** A browser that keeps its folder, as the one at the counter does. */
export async function launchProfile(folder: string, origin: string): Promise<Profile> {
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions,
    baseURL: origin,
    locale: 'cs-CZ',
    timezoneId: 'Europe/Prague',
    viewport: { width: 1366, height: 768 },
  });
  return {
    context,
    kill: async () => {
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
      for (const id of processesOf(folder)) process.kill(id, 'SIGKILL');
      await gone;
    },
    close: () => context.close(),
  };
}

/** The browser's processes, known by the folder that is theirs alone. */
function processesOf(folder: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((line) => line.includes(`--user-data-dir=${folder}`))
    .map((line) => Number.parseInt(line, 10))
    .filter((id) => id !== process.pid);
}
