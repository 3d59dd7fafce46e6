import { axeFindings, contrastFindings } from './check-axe.ts';
import type { Place } from './places.ts';
import { signIn } from './sign-in.ts';
import { expect, test } from './test.ts';

/** A test that a place has nothing that axe would find, in light and in dark. */
export function checkPlace({ name, who, at, reach, provokes }: Place): void {
  test(name, async ({ newBrowser, watch }) => {
    if (provokes) watch.expect(provokes);
    const context = await newBrowser({ colorScheme: 'light', reducedMotion: 'reduce' });
    if (who !== null) await signIn(context, who);
    const page = await context.newPage();
    await page.goto(at);
    await reach(page);
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
    expect.soft(await axeFindings(page), 'in light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    expect.soft(await contrastFindings(page), 'in dark').toEqual([]);
  });
}
