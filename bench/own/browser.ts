import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, CDPSession } from '@playwright/test';
import { findChromium } from '../../scripts/test/machine.ts';
import type { Place } from '../fill/place.ts';
import { figure } from '../report/sections.ts';
import type { Section } from '../report/sections.ts';

/** Without a display and without anything that talks to the world. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const GOAL_MS = 1_500;
const SLOWED = 4;
const ROUNDS = 5;
const USABLE_WITHIN_MS = 30_000;
const SETTLE_MS = 2_000;
/** Name of the function by which the page tells that it is usable. */
const TELL = 'tellUsable';

/** Time until somebody signed in can click on the desk, on a slowed processor: first visit ever, and a later one. */
export async function deskInBrowser(place: Place, port: number): Promise<Section[]> {
  const executablePath = findChromium(process.env);
  if (executablePath === null) {
    const text = 'The desk in a browser was not measured: there is no Chromium on this machine.';
    return [{ title: '', text, missed: [] }];
  }
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const cold: number[] = [];
    const warm: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [first, second] = await twoVisits(browser, place, `http://127.0.0.1:${port}`);
      cold.push(first);
      warm.push(second);
    }
    return [said('with an empty cache', cold), said('with a warm cache', warm)];
  } finally {
    await browser.close();
  }
}

/** A fresh profile, signed in; the desk twice. */
async function twoVisits(browser: Browser, { workers }: Place, url: string): Promise<[number, number]> {
  const [name = '', value = ''] = workers[0]?.cookie.split('=') ?? [];
  const context = await browser.newContext({ locale: 'cs-CZ', viewport: { width: 1366, height: 768 } });
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
  await context.addInitScript(watchForDesk, TELL);
  const times: [number, number] = [await visit(context, `${url}/desk`), await visit(context, `${url}/desk`)];
  await context.close();
  return times;
}

/**
 * Opens the page in a tab of its own: leaving an old one would count as part of the visit. The page itself tells when it
 * is usable; Playwright's way to wait would bring 330 kB of script into the page, in the middle of what is measured.
 */
async function visit(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: TELL });
  const [time] = await Promise.all([untilTold(session), page.goto(url, { waitUntil: 'commit' })]);
  // What the page still fetches belongs to this visit and not to the next. Its live stream never ends.
  await sleep(SETTLE_MS);
  await page.close();
  return time;
}

/** Milliseconds from the beginning of the visit until the desk was usable, by the page's own clock. */
function untilTold(session: CDPSession): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`The desk was not usable within ${USABLE_WITHIN_MS} ms.`));
    const timer = setTimeout(late, USABLE_WITHIN_MS);
    session.once('Runtime.bindingCalled', ({ payload }) => {
      clearTimeout(timer);
      resolve(Number(payload));
    });
  });
}

/** Runs in the page: tells when a button of the desk that has a key first lies open under the pointer. */
function watchForDesk(tell: string): void {
  const look = () => {
    const [button] = document.querySelectorAll('main li > button:has(> kbd)');
    const box = button?.getBoundingClientRect();
    const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!button || !top || !button.contains(top)) return void requestAnimationFrame(look);
    (globalThis as unknown as Record<string, (text: string) => void>)[tell]?.(String(performance.now()));
  };
  requestAnimationFrame(look);
}

function said(cache: string, times: readonly number[]): Section {
  const sorted = [...times].sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const [best = NaN] = sorted;
  const value = `${median.toFixed(0)} ms, the middle of ${times.length}; ${best.toFixed(0)} ms at best`;
  const name = `the desk usable on a ${SLOWED} times slowed processor ${cache}`;
  return figure(name, value, `under ${GOAL_MS} ms`, median < GOAL_MS);
}
