import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const CHROMIUM_FILES = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The browser that the journeys drive, or null when there is none. */
export function findChromium(env: Environment): string | null {
  const named = env['OKENKO_CHROMIUM'];
  if (named) return existsSync(named) ? named : null;
  const known = CHROMIUM_FILES.find((file) => existsSync(file));
  return known ?? findProgram(env, CHROMIUM_NAMES);
}

/** What the browser journeys lack on this machine, in words; empty when they can run. */
export function missingForBrowser(env: Environment): string[] {
  const missing: string[] = [];
  if (findChromium(env) === null)
    missing.push('Chromium (package "chromium", or name one with OKENKO_CHROMIUM)');
  if (findProgram(env, ['pdftoppm']) === null) missing.push('pdftoppm (package "poppler-utils")');
  return missing;
}

function findProgram(env: Environment, names: readonly string[]): string | null {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const files = folders.flatMap((folder) =>
    names.flatMap((name) => endings.map((ending) => join(folder, name + ending))),
  );
  return files.find((file) => existsSync(file)) ?? null;
}
