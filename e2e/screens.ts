import { chromium, type Browser } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { aFewContacts } from './desk/a-day-before.ts';
import type { Place } from './desk/place.ts';
import { places } from './desk/places.ts';
import { signIn } from './desk/sign-in.ts';
import { launchOptions } from './playwright.config.ts';
import { KEY_VARIABLE, Product, TEMPLATE_VARIABLE } from './product/product.ts';
import { makeTemplate } from './product/template.ts';

/**
 * Takes pictures of all screens, for people to look at: `node e2e/screens.ts <folder> [--only name]`. Needs the
 * built product and, like the journeys, the addresses of a database server in OKENKO_TEST_DATABASE_*_URL.
 */
const SIZES = [
  { name: 'desktop', width: 1366, height: 768 },
  { name: 'phone', width: 390, height: 844 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const [folder] = positionals;
if (folder === undefined) throw new Error('Say into which folder: node e2e/screens.ts <folder>');
mkdirSync(folder, { recursive: true });

const template = await makeTemplate();
process.env[TEMPLATE_VARIABLE] = template.database;
process.env[KEY_VARIABLE] = template.masterKeyFile;
const product = await Product.start();
const browser = await chromium.launch(launchOptions);
try {
  await aFewContacts(product);
  for (const place of places.filter(({ name }) => values.only === undefined || name === values.only)) {
    await product.clearDesk();
    await takePictures(browser, place, folder);
  }
} finally {
  await browser.close();
  await product.stop();
  await template.drop();
}

/** One visit for each size and colour: what is open in a place may not fit when the window changes under it. */
async function takePictures(from: Browser, { name, who, at, reach }: Place, into: string): Promise<void> {
  const context = await from.newContext({
    baseURL: product.origin,
    locale: 'cs-CZ',
    timezoneId: 'Europe/Prague',
    reducedMotion: 'reduce',
    viewport: { width: 1366, height: 768 },
  });
  if (who !== null) await signIn(context, who);
  const page = await context.newPage();
  await page.goto(at);
  await reach(page, product);
  for (const { name: size, ...viewport } of SIZES) {
    await page.setViewportSize(viewport);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({
        path: join(into, `${name}.${size}.${colorScheme}.png`),
        animations: 'disabled',
      });
    }
  }
  await context.close();
}
