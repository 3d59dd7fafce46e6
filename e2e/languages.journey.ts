import { aFewContacts } from './desk/a-day-before.ts';
import { axeFindings } from './desk/check-axe.ts';
import { signIn } from './desk/sign-in.ts';
import { expect, test } from './desk/test.ts';
import { word, type Language } from './desk/words.ts';

test.describe('the same screens in the other languages', () => {
  test.beforeAll(async ({ shelf }, { file }) => aFewContacts(await shelf.of(file)));

  for (const language of ['pl', 'en'] as const satisfies readonly Language[]) {
    test(`in ${language}`, async ({ product, newBrowser }) => {
      for (const who of ['specialist', 'admin'] as const) {
        const client = await product.as(who);
        await client.put('/api/users/me/preferences', { language, colorScheme: 'light', singleKeys: true });
      }
      const context = await newBrowser({ reducedMotion: 'reduce' });
      await signIn(context, 'specialist');
      const page = await context.newPage();
      await page.goto('/desk');
      await expect(page.getByRole('heading', { name: word('desk:start.title', {}, language) })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      expect.soft(await axeFindings(page), 'desk').toEqual([]);

      // A topic by its name in this language, without diacritics.
      await page.keyboard.press('p');
      await page.keyboard.type(language === 'pl' ? 'egzekuc' : 'distraint');
      await expect(page.getByRole('tabpanel').getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Enter');
      // A page that is left sooner sends the closing from the next one, after the list was read.
      const closed = page.waitForResponse((answer) => answer.url().endsWith('/close') && answer.ok());
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('heading', { name: word('desk:start.title', {}, language) })).toBeVisible();
      await closed;

      await page.goto('/consultations');
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      expect.soft(await axeFindings(page), 'list').toEqual([]);

      const office = await newBrowser({ reducedMotion: 'reduce' });
      await signIn(office, 'admin');
      const settings = await office.newPage();
      await settings.goto('/admin/users/new');
      await expect(settings.getByRole('heading', { name: word('users:new', {}, language) })).toBeVisible();
      expect.soft(await axeFindings(settings), 'new account').toEqual([]);
    });
  }
});
