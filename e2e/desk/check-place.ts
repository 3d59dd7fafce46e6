import type { Page } from '@playwright/test';
import { axeFindings, contrastFindings } from './check-axe.ts';
import type { Place } from './place.ts';
import { signIn } from './sign-in.ts';
import { expect, test } from './test.ts';

/** A phone; and the desk's screen at 200 %, which is half as many points. */
const SIZES = [
  { name: 'a phone', width: 390, height: 844 },
  { name: 'a screen at 200 %', width: 683, height: 384 },
] as const;

/** A test that axe finds nothing at a place, in light and in dark, and that nothing of it is cut off. */
export function checkPlace({ name, who, at, reach, provokes }: Place): void {
  test(name, async ({ product, newBrowser, watch }) => {
    if (provokes) watch.expect(provokes);
    const context = await newBrowser({ colorScheme: 'light', reducedMotion: 'reduce' });
    if (who !== null) await signIn(context, who);
    const page = await context.newPage();
    await page.goto(at);
    await reach(page, product);
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
    expect.soft(await axeFindings(page), 'in light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    expect.soft(await contrastFindings(page), 'in dark').toEqual([]);
    for (const { name: size, ...viewport } of SIZES) {
      await page.setViewportSize(viewport);
      expect.soft(await overhang(page), `points beyond the edge of ${size}`).toBeLessThanOrEqual(0);
    }
  });
}

function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
